import { pactKinds, pactStates } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { formatDate, formatPeriod, onDay } from '../text/dates.ts';
import { capitalise, paragraphs } from '../text/words.ts';
import { currentPact, linksTo, type Link, linkTo, pactAddress, partyLink } from './address.ts';
import { type CommitmentRow, commitmentRow } from './commitments.ts';
import { citing, find, findAll, mustFind } from './lookup.ts';
import { type PageMeta, pageMeta } from './page.ts';
import { pactProof, type PactProof } from './proof.ts';
import { describePublication, type Publication } from './publication.ts';
import { describeGaps } from './sources.ts';

export interface Article {
  id: string;
  number: number;
  heading: string;
  /** HTML of the text, from checked Markdown. */
  html: string;
  plain: string[];
}

export interface PactPage {
  meta: PageMeta;
  id: string;
  /** What is known of presentation, validation and signature, one sentence each. */
  standing: { label: string; text: string; status: Publication['status'] | undefined }[];
  subject: string[];
  kind: string | undefined;
  bases: { text: string; href: string | undefined }[];
  principles: string[];
  needs: Link[];
  sections: { id: string; title: string; text: string[] }[];
  signature:
    | {
        /** "Firmato il 10 gennaio 2031". */
        signed: string;
        /** "Dal 10 gennaio al 31 dicembre 2031". */
        duration: string;
        signatories: { party: Link; role: string; when: string; how: string | undefined }[];
      }
    | undefined;
  adhesions: { party: Link; when: string }[];
  articles: Article[];
  versions: { number: number; when: string; change: string[]; document: Link | undefined }[];
  documents: Link[];
  commitments: CommitmentRow[];
  /** That the text is the one that was signed, and how to see it. */
  proof: PactProof | undefined;
  others: Link[];
}

/** Stands in for the pact page while there is no pact. */
export interface NoPactPage {
  meta: PageMeta;
}

function standing(graph: Graph, { data }: Entry<'patti'>): PactPage['standing'] {
  const presented = find(graph, 'sessioni', data.presentato_in);
  const day = presented?.data.data;
  const signature = describePublication(data.firma);
  const signed = data.sottoscrizione?.sottoscritto_il;
  return [
    ...(presented === undefined
      ? []
      : [
          {
            label: 'Presentazione',
            text:
              day === undefined
                ? `Presentato nell’incontro «${presented.data.titolo}»`
                : `Presentato ${onDay('il', day)}, nell’incontro «${presented.data.titolo}»`,
            status: undefined,
          },
        ]),
    {
      label: 'Firma',
      text: signed === undefined ? signature.text : `Firmato ${onDay('il', signed)}`,
      status: signed === undefined ? signature.status : 'here',
    },
  ];
}

function signature(graph: Graph, { data }: Entry<'patti'>): PactPage['signature'] {
  const act = data.sottoscrizione;
  return (
    act && {
      signed: `Firmato ${onDay('il', act.sottoscritto_il)}`,
      duration: capitalise(formatPeriod(act.decorrenza, act.scadenza)),
      signatories: act.firmatari.map(({ soggetto, ruolo, data: day, modalita }) => ({
        party: partyLink(graph, soggetto),
        role: ruolo,
        when: formatDate(day),
        how: modalita,
      })),
    }
  );
}

function sections({ data }: Entry<'patti'>): PactPage['sections'] {
  const all = [
    { id: 'modalita', title: 'Come si collabora', text: paragraphs(data.modalita) },
    { id: 'sostegno', title: 'Forme di sostegno', text: paragraphs(data.sostegno) },
    { id: 'monitoraggio', title: 'Come si controlla', text: paragraphs(data.monitoraggio) },
    { id: 'recesso', title: 'Durata, sospensione e recesso', text: paragraphs(data.recesso) },
  ];
  return all.filter(({ text }) => text.length > 0);
}

function versions(graph: Graph, { data }: Entry<'patti'>): PactPage['versions'] {
  return [...data.versioni]
    .sort((a, b) => b.numero - a.numero)
    .map(({ numero, data: day, cosa_cambia, documento }) => {
      const document = find(graph, 'documenti', documento);
      return {
        number: numero,
        when: formatDate(day),
        change: paragraphs(cosa_cambia),
        document: document && linkTo(graph, document),
      };
    });
}

export function pactPage(graph: Graph, id: string, today: string): PactPage {
  const pact = mustFind(graph, 'patti', id);
  const { data } = pact;
  const documents = citing(graph, `patti/${id}`, 'documenti', 'patto');
  return {
    meta: pageMeta(graph, {
      kind: 'patto',
      title: data.titolo,
      eyebrow: `Patto · ${pactStates[data.stato]}`,
      description: data.in_breve,
      path: pactAddress(graph, id),
      breadcrumbs: currentPact(graph)?.id === id ? [] : [{ href: routes.pact, text: 'Patto' }],
      entries: [pact],
      gaps: describeGaps(pact),
    }),
    id,
    standing: standing(graph, pact),
    subject: paragraphs(data.oggetto),
    kind: data.tipo && pactKinds[data.tipo],
    bases: data.basi_giuridiche.map(({ atto, url }) => ({ text: atto, href: url })),
    principles: data.principi,
    needs: linksTo(graph, findAll(graph, 'emersi', data.bisogni)),
    sections: sections(pact),
    signature: signature(graph, pact),
    adhesions: data.adesioni.map(({ soggetto, data: day }) => ({
      party: partyLink(graph, soggetto),
      when: onDay('il', day),
    })),
    articles: data.articoli.map(({ id: article, rubrica, testo, in_parole_semplici }, index) => ({
      id: article,
      number: index + 1,
      heading: rubrica,
      html: graph.prose(testo, article),
      plain: paragraphs(in_parole_semplici),
    })),
    versions: versions(graph, pact),
    documents: linksTo(graph, documents),
    commitments: citing(graph, `patti/${id}`, 'impegni', 'patto').map((commitment) =>
      commitmentRow(graph, commitment, today),
    ),
    proof: pactProof(graph, pact),
    others: linksTo(
      graph,
      graph.content.patti.filter((other) => other.id !== id),
    ),
  };
}

export function noPactPage(graph: Graph): NoPactPage {
  return {
    meta: pageMeta(graph, {
      kind: 'patto',
      title: 'Il patto',
      description: 'Il patto non è ancora su questo sito.',
      path: routes.pact,
    }),
  };
}
