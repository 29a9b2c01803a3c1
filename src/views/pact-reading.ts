import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { onDay } from '../text/dates.ts';
import { paragraphs } from '../text/words.ts';
import { type Link, linkTo, pactAddress, pactBreadcrumbs } from './address.ts';
import { find, mustFind } from './lookup.ts';
import { versionsInOrder } from './pact-history.ts';
import { type PageMeta, pageMeta } from './page.ts';

type Pact = Entry<'patti'>;

/** The two depths at which a pact is read, each with an address of its own. */
export interface Reading extends Link {
  current: boolean;
}

/** Which text holds, and what the others are for. */
export interface Prevailing {
  text: string;
  link: Link | undefined;
  note: string;
}

export interface PlainPactPage {
  meta: PageMeta;
  readings: Reading[];
  prevailing: Prevailing;
  articles: {
    id: string;
    number: number;
    heading: string;
    plain: string[];
    /** The same article in the words of the pact. */
    full: Link;
  }[];
}

export function hasPlainReading({ data }: Pact): boolean {
  return data.articoli.some(({ in_parole_semplici }) => in_parole_semplici !== undefined);
}

/** None where there is only one way to read it. */
export function readingsOf(graph: Graph, pact: Pact, current: 'full' | 'plain'): Reading[] {
  if (!hasPlainReading(pact)) return [];
  const page = pactAddress(graph, pact.id);
  return [
    { href: page, text: 'Testo del patto', current: current === 'full' },
    { href: routes.plainPact(page), text: 'In parole semplici', current: current === 'plain' },
  ];
}

export function prevailingText(graph: Graph, pact: Pact): Prevailing {
  const { data } = pact;
  const aid = hasPlainReading(pact)
    ? ['Le parole semplici aiutano a capire: non prendono il posto del testo.']
    : [];
  if (data.sottoscrizione !== undefined) {
    const file = find(graph, 'documenti', data.file_firmato);
    return {
      text:
        file === undefined
          ? `Vale il testo firmato${whereSigned(data.firma)}.`
          : 'Vale il testo firmato:',
      link: file && linkTo(graph, file),
      note: ['Se questa pagina dice una cosa diversa, vale quello.', ...aid].join(' '),
    };
  }
  if (data.articoli.length === 0) {
    return {
      text: 'Il testo del patto non è su questo sito: qui c’è un riassunto nostro. Vale il testo ufficiale, non il riassunto.',
      link:
        data.fonti.length === 0
          ? undefined
          : { href: routes.section('', 'fonti'), text: 'Le fonti, in fondo alla pagina' },
      note: '',
    };
  }
  const last = versionsInOrder(pact).at(-1);
  const document = find(graph, 'documenti', last?.documento);
  return {
    text: [
      'Su questo sito non c’è un testo firmato.',
      last === undefined
        ? 'Qui si legge il testo che conosciamo.'
        : `Qui si legge la versione ${last.numero}, ${onDay('del', last.data)}${document ? ':' : '.'}`,
    ].join(' '),
    link: document && linkTo(graph, document),
    note: aid.join(' '),
  };
}

function whereSigned({ pubblicazione, verificato_il: day }: Pact['data']['firma']): string {
  if (pubblicazione === 'altrove') return ', che è pubblicato altrove';
  return pubblicazione === 'non_trovato' && day !== undefined
    ? `, che ${onDay('al', day)} non ci risulta pubblicato`
    : ', che non è su questo sito';
}

export function plainPactPage(graph: Graph, id: string): PlainPactPage {
  const pact = mustFind(graph, 'patti', id);
  const page = pactAddress(graph, id);
  return {
    meta: pageMeta(graph, {
      kind: 'patto',
      title: `In parole semplici: ${pact.data.titolo}`,
      eyebrow: 'Il patto in parole semplici',
      description:
        'Che cosa dice ogni articolo del patto, in frasi brevi. È un aiuto per leggerlo.',
      path: routes.plainPact(page),
      breadcrumbs: pactBreadcrumbs(graph, pact),
      entries: [pact],
      sources: [],
    }),
    readings: readingsOf(graph, pact, 'plain'),
    prevailing: prevailingText(graph, pact),
    articles: pact.data.articoli.map(({ id: article, rubrica, in_parole_semplici }, index) => ({
      id: article,
      number: index + 1,
      heading: rubrica,
      plain: paragraphs(in_parole_semplici),
      full: {
        href: routes.anchor(page, article),
        text: `Leggi l’articolo ${index + 1} per intero`,
      },
    })),
  };
}
