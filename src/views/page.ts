import { type Entry, fileOf } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { dayInRome, formatDate, onDay } from '../text/dates.ts';
import { mailto } from '../text/mailto.ts';
import { capitalise, shorten } from '../text/words.ts';
import type { Link } from './address.ts';
import { changesOnPage, type PageChanges, whyNoChanges } from './page-changes.ts';
import { pagePreview } from './preview.ts';
import { type PrintMark, printMark } from './print-mark.ts';
import { type Gap, type Source, sourcesOf } from './sources.ts';

/** Kinds of page that have a drawn preview image of their own. */
export type PageKind =
  | 'home'
  | 'percorso'
  | 'sessione'
  | 'domanda'
  | 'luogo'
  | 'azioni'
  | 'patto'
  | 'impegno'
  | 'soggetto'
  | 'documento'
  | 'filo'
  | 'glossario'
  | 'pagina';

/** What every page says of itself: head, breadcrumbs, foot. */
export interface PageMeta {
  kind: PageKind;
  /** The only `h1`. */
  title: string;
  /** A line over the title: what kind of thing this is, and its state. */
  eyebrow: string | undefined;
  /** What leads the page, in plain words; empty where the page leads otherwise. */
  lead: string;
  /** Unique in the site, with its name and nature. */
  documentTitle: string;
  description: string;
  path: string;
  canonical: string;
  image: { href: string; alt: string };
  breadcrumbs: Link[];
  /** When the content of the page last changed; absent without git history. */
  updated: { iso: string; text: string } | undefined;
  sources: Source[];
  /** What the texts of the page are to those sources. */
  sourcesNote: string;
  gaps: Gap[];
  feedback: Link;
  previous: Link | undefined;
  next: Link | undefined;
  /** What changed in the entries that stand on this page; absent where nothing did. */
  changes: PageChanges | undefined;
  /** Where it is said why that is not known; absent where it is. */
  noChanges: Link | undefined;
  /** The code that leads a printed sheet back here, on the pages that people print. */
  printMark: PrintMark | undefined;
  /** JSON-LD, one object each. */
  structuredData: object[];
  /** Whether search engines are asked to leave it out: a page that is only a form of another. */
  unlisted: boolean;
}

const PRINTED: ReadonlySet<PageKind> = new Set(['sessione', 'domanda', 'luogo', 'patto', 'filo']);

export interface PageInput {
  kind: PageKind;
  title: string;
  /** Longer or clearer than the title where titles could repeat. */
  uniqueTitle?: string;
  /** What tells apart two pages of one title: it is never cut away. */
  titleSuffix?: string | undefined;
  description: string;
  eyebrow?: string | undefined;
  /** The description, unless said otherwise. */
  lead?: string;
  path: string;
  breadcrumbs?: Link[];
  /** Entries whose content the page shows: they date it, and give its sources. */
  entries?: readonly Entry[];
  sources?: Source[];
  sourcesNote?: string;
  gaps?: Gap[];
  previous?: Link | undefined;
  next?: Link | undefined;
  structuredData?: object[];
  unlisted?: boolean;
}

export function isDemonstration(graph: Graph): boolean {
  return graph.content.settings.identita.natura === 'dimostrativo';
}

function readUntil(day: string): string {
  return `le notizie che abbiamo letto arrivano ${onDay('al', day)}. Di quello che è successo dopo il sito non sa niente: può essere già stato fatto.`;
}

/**
 * Until when the news were read, where the settings say it: what came later may have happened
 * without the site knowing.
 */
export function newsReadUntil(graph: Graph): string | undefined {
  const until = graph.content.settings.identita.notizie_fino_al;
  return until && capitalise(readUntil(until));
}

/** Of which day a page that counts days speaks, and until when the news were read. */
export function newsLimit(graph: Graph): string {
  const until = graph.content.settings.identita.notizie_fino_al;
  const counted = `Il conto dei giorni è aggiornato ${onDay('al', graph.today)}`;
  return until === undefined ? `${counted}.` : `${counted}, ma ${readUntil(until)}`;
}

/** Everything a page says of itself, from what it shows. */
export function pageMeta(graph: Graph, input: PageInput): PageMeta {
  const { identita } = graph.content.settings;
  const { kind, title, path, entries = [] } = input;
  const canonical = `${graph.site}${path}`;
  const suffix = isDemonstration(graph) ? `${identita.nome} (dimostrazione)` : identita.nome;
  const description = shorten(input.description, 160);
  return {
    kind,
    title,
    eyebrow: input.eyebrow,
    lead: input.lead ?? input.description,
    documentTitle: [
      [shorten(input.uniqueTitle ?? title, 90), input.titleSuffix].filter(Boolean).join(', '),
      suffix,
    ].join(' · '),
    description: isDemonstration(graph)
      ? `${description} Sito dimostrativo, non ufficiale.`
      : description,
    path,
    canonical,
    image: {
      href: `${graph.site}${routes.previewImage(kind)}`,
      alt: pagePreview(graph, kind).alt,
    },
    breadcrumbs:
      path === routes.home
        ? []
        : [{ href: routes.home, text: 'Inizio' }, ...(input.breadcrumbs ?? [])],
    updated: lastChange(graph, entries),
    sources: input.sources ?? uniqueSources(entries),
    sourcesNote:
      input.sourcesNote ??
      'I testi sono riassunti nostri. Le parole originali sono in queste pagine.',
    gaps: input.gaps ?? [],
    feedback: feedbackLink(graph, title, canonical),
    previous: input.previous,
    next: input.next,
    // A page of a session must show after the first exchange with the server.
    changes: changesOnPage(graph, path, entries, kind !== 'sessione'),
    noChanges: whyNoChanges(graph, path, entries),
    printMark: PRINTED.has(kind) ? printMark(canonical) : undefined,
    structuredData: input.structuredData ?? [],
    unlisted: input.unlisted ?? false,
  };
}

function lastChange(graph: Graph, entries: readonly Entry[]): PageMeta['updated'] {
  const latest = entries
    .map(({ collection, id }) => graph.history.get(fileOf(collection, id))?.changed)
    .filter((changed) => changed !== undefined)
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
  if (latest === undefined) return undefined;
  const day = dayInRome(new Date(latest));
  return { iso: day, text: formatDate(day) };
}

function uniqueSources(entries: readonly Entry[]): Source[] {
  const byAddress = new Map(entries.flatMap(sourcesOf).map((source) => [source.href, source]));
  return [...byAddress.values()];
}

/** A prepared message to who keeps the site; without a mailbox, the page that says so. */
function feedbackLink(graph: Graph, title: string, address: string): Link {
  const mailbox = graph.content.settings.identita.contatti?.email;
  const text =
    mailbox === undefined
      ? 'Hai visto un errore in questa pagina?'
      : 'Segnala un errore in questa pagina';
  if (mailbox !== undefined) {
    const subject = `Errore nella pagina «${title}»`;
    return { href: mailto(mailbox, subject, `Pagina: ${address}\n\nChe cosa non va:\n`), text };
  }
  const page = graph.content.settings.identita.contatti?.pagina;
  return {
    href: page === undefined ? routes.section(routes.follow, 'segnalare') : routes.page(page),
    text,
  };
}
