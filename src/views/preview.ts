import { sections } from '../model/labels.ts';
import type { Graph } from '../queries/assemble.ts';
import type { PageKind } from './page.ts';

/** The stamps that can be printed large. */
export type PreviewStamp = 'arch' | 'knot' | 'pomegranate' | 'rings' | 'sheet' | 'spool' | 'wheat';

/** What the image says that stands for a page where its address is shared. */
export interface Preview {
  kind: PageKind;
  stamp: PreviewStamp;
  /** The site's name, over the title. */
  name: string;
  title: string;
  /** One line under the title. */
  subtitle: string;
  /** Territory and period. */
  place: string;
  /** Says that the site is not official; absent on an official one. */
  notice: string | undefined;
  /** The same words, for who does not see the image. */
  alt: string;
}

type Identity = Graph['content']['settings']['identita'];

interface Wording {
  stamp: PreviewStamp;
  title: string | ((identity: Identity) => string);
  subtitle: string | ((identity: Identity) => string);
}

const wordings: Record<PageKind, Wording> = {
  home: { stamp: 'knot', title: ({ motto }) => motto, subtitle: '' },
  percorso: { stamp: 'wheat', title: sections.percorso, subtitle: 'Una tappa dopo l’altra' },
  sessione: {
    stamp: 'pomegranate',
    title: sections.sessioni,
    subtitle: 'Gli incontri, uno per uno',
  },
  domanda: {
    stamp: 'pomegranate',
    title: sections.domande,
    subtitle: 'Che cosa ci si è chiesti, che cosa è emerso',
  },
  luogo: {
    stamp: 'arch',
    title: sections.luoghi,
    subtitle: 'Dove sono, che cosa ci si fa, come si entra',
  },
  azioni: { stamp: 'wheat', title: sections.azioni, subtitle: 'Che cosa si vuole fare' },
  patto: { stamp: 'rings', title: sections.patto, subtitle: 'Che cosa si decide insieme' },
  impegno: {
    stamp: 'rings',
    title: sections.impegni,
    subtitle: 'Chi fa che cosa, entro quando',
  },
  soggetto: {
    stamp: 'pomegranate',
    title: sections.soggetti,
    subtitle: 'Chi c’è, e con quale ruolo',
  },
  documento: { stamp: 'sheet', title: sections.documenti, subtitle: 'I testi, e dove leggerli' },
  filo: { stamp: 'spool', title: sections.filo, subtitle: 'Dal bisogno alla verifica' },
  glossario: { stamp: 'wheat', title: sections.glossario, subtitle: 'Le parole, spiegate' },
  pagina: {
    stamp: 'knot',
    title: 'Da sapere',
    subtitle: 'Che cosa c’è, che cosa manca, come si legge',
  },
};

const NOTICE = 'Sito dimostrativo, non ufficiale';

export const previewKinds = Object.keys(wordings) as PageKind[];

/** What the image of a kind of page says. */
export function pagePreview(graph: Graph, kind: PageKind): Preview {
  const identity = graph.content.settings.identita;
  const { nome, natura, periodo, territorio } = identity;
  const { stamp, title: titleOf, subtitle: subtitleOf } = wordings[kind];
  const title = typeof titleOf === 'string' ? titleOf : titleOf(identity);
  const subtitle = typeof subtitleOf === 'string' ? subtitleOf : subtitleOf(identity);
  const place = [territorio.nome, periodo].filter(Boolean).join(', ');
  const notice = natura === 'dimostrativo' ? NOTICE : undefined;
  const said = [nome, title, subtitle, place, notice ?? ''];
  return {
    kind,
    stamp,
    name: nome,
    title,
    subtitle,
    place,
    notice,
    alt: said.filter(Boolean).map(asSentence).join(' '),
  };
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
