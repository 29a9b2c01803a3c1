import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { daysBetween, onDay } from '../text/dates.ts';
import { count } from '../text/words.ts';
import { type Link, linkTo, partyLink } from './address.ts';
import { daysLeft } from './commitment-time.ts';
import { find } from './lookup.ts';
import { newsLimit, type PageMeta, pageMeta } from './page.ts';
import { describePublication, type Publication } from './publication.ts';
import { type Source, sourcesOf } from './sources.ts';
import { countKinds, kindWord } from './tallies.ts';

export interface Expectation {
  id: string;
  title: string;
  summary: string;
  hasBody: boolean;
  basis: { text: string; href: string };
  from: Link | undefined;
  by: string;
  /** "mancano 12 giorni", or that the day has passed and we have not looked since; absent where found. */
  left: string | undefined;
  /** "In ritardo: …", only after a dated check past the deadline. */
  late: boolean;
  publication: Publication;
  document: Link | undefined;
  commitment: (Link & { kind: ReturnType<typeof kindWord> }) | undefined;
  sources: Source[];
}

export interface ExpectationsPage {
  meta: PageMeta;
  totals: { status: Publication['status']; text: string }[];
  groups: { status: Publication['status']; id: string; title: string; items: Expectation[] }[];
  /** "20 impegni e 2 annunci", which have pages of their own. */
  promised: string | undefined;
  newsLimit: string;
}

const groupWords: Record<
  Publication['status'],
  { id: string; title: string; total: [string, string] }
> = {
  'not-checked': {
    id: 'da-verificare',
    title: 'Non ancora verificato',
    total: ['cosa ancora da verificare', 'cose ancora da verificare'],
  },
  'not-found': {
    id: 'non-trovato',
    title: 'Cercato e non trovato',
    total: ['cercata e non trovata', 'cercate e non trovate'],
  },
  elsewhere: {
    id: 'altrove',
    title: 'Si legge alla fonte',
    total: ['si legge alla fonte', 'si leggono alla fonte'],
  },
  here: { id: 'qui', title: 'È qui', total: ['è qui', 'sono qui'] },
};

function deadline({ data }: Entry<'attesi'>): string {
  if (data.entro !== undefined) return `Entro ${onDay('il', data.entro)}`;
  return data.entro_in_parole ?? 'Senza una data annunciata';
}

/** Days to the deadline of what is not there yet, or what is known since it passed. */
function timeLeft({ data }: Entry<'attesi'>, today: string): string | undefined {
  const { entro, pubblicazione } = data;
  const found = pubblicazione === 'riportato' || pubblicazione === 'altrove';
  if (entro === undefined || found) return undefined;
  if (entro >= today) return daysLeft(entro, today, 'è oggi');
  const since = `la data è passata da ${count(daysBetween(entro, today), 'giorno', 'giorni')}`;
  return isLate(data) ? since : `${since}: da allora non abbiamo guardato se c’è`;
}

/** Looked for after its day, and not found. */
function isLate({ entro, pubblicazione, verificato_il }: Entry<'attesi'>['data']): boolean {
  return (
    pubblicazione === 'non_trovato' &&
    entro !== undefined &&
    verificato_il !== undefined &&
    verificato_il > entro
  );
}

export function expectation(graph: Graph, entry: Entry<'attesi'>): Expectation {
  const { id, data } = entry;
  const document = find(graph, 'documenti', data.documento);
  const commitment = find(graph, 'impegni', data.impegno);
  return {
    id,
    title: data.titolo,
    summary: data.in_breve,
    hasBody: entry.body.trim() !== '',
    basis: { text: data.fondamento.testo, href: data.fondamento.url },
    from: data.soggetto === undefined ? undefined : partyLink(graph, data.soggetto),
    by: deadline(entry),
    left: timeLeft(entry, graph.today),
    late: isLate(data),
    publication: describePublication(data, document && routes.document(document.id)),
    document: document && linkTo(graph, document),
    commitment: commitment && { ...linkTo(graph, commitment), kind: kindWord(commitment) },
    sources: sourcesOf(entry),
  };
}

export function expectationsPage(graph: Graph): ExpectationsPage {
  const entries = [...graph.content.attesi].sort(
    (a, b) =>
      (a.data.entro ?? '9999').localeCompare(b.data.entro ?? '9999') ||
      (a.data.ordine ?? 999) - (b.data.ordine ?? 999) ||
      a.data.titolo.localeCompare(b.data.titolo, 'it'),
  );
  const items = entries.map((entry) => expectation(graph, entry));
  const statuses = Object.keys(groupWords) as Publication['status'][];
  const groups = statuses
    .map((status) => ({
      status,
      id: groupWords[status].id,
      title: groupWords[status].title,
      items: items.filter(({ publication }) => publication.status === status),
    }))
    .filter((group) => group.items.length > 0);
  return {
    meta: pageMeta(graph, {
      kind: 'pagina',
      title: 'Che cosa aspettarsi',
      description: `${count(items.length, 'cosa', 'cose', 'Le cose')} che ci si può aspettare: chi lo dice, entro quando, se si trova.`,
      path: routes.expectations,
      entries,
      sources: [],
    }),
    totals: groups.map(({ status, items: { length } }) => ({
      status,
      text: count(length, ...groupWords[status].total),
    })),
    groups,
    newsLimit: newsLimit(graph),
    promised: countKinds(graph.content.impegni),
  };
}
