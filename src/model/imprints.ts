import { articleDigest } from './article-digest.ts';
import type { Content, Entry, Imprints } from './registry.ts';

type Pact = Pick<Entry<'patti'>, 'id' | 'data'>;

export type ImprintedVersion = Imprints['firme']['patti'][number]['versioni'][number];

/** The version that the text of a pact is: the last one; a pact that lists none has one. */
export function currentVersion({ data }: Pact): number {
  return Math.max(1, ...data.versioni.map(({ numero }) => numero));
}

/** What was recorded of a pact, the oldest version first. */
export function versionsKept(kept: Imprints['firme'], pact: string): ImprintedVersion[] {
  const versions = kept.patti.find(({ patto }) => patto === pact)?.versioni ?? [];
  return [...versions].sort((a, b) => a.numero - b.numero);
}

/** The imprint of each article of a version, in order, with where its words are in the pact. */
export interface VersionText {
  path: (string | number)[];
  articoli: ImprintedVersion['articoli'];
}

/** The text of the last version is the pact's own; undefined for a past one whose words are not here. */
export function textOfVersion(pact: Pact, numero: number): VersionText | undefined {
  const { articoli, versioni } = pact.data;
  if (numero === currentVersion(pact)) {
    const now = articoli.map(({ id, ...article }) => ({ ...article, articolo: id }));
    return { path: ['articoli'], articoli: now.map(imprintOf) };
  }
  const index = versioni.findIndex((version) => version.numero === numero);
  const past = versioni[index]?.articoli ?? [];
  return past.length === 0
    ? undefined
    : { path: ['versioni', index, 'articoli'], articoli: past.map(imprintOf) };
}

interface WrittenArticle {
  articolo: string;
  rubrica: string;
  testo: string;
}

function imprintOf({ articolo, ...text }: WrittenArticle): ImprintedVersion['articoli'][number] {
  return { articolo, impronta: articleDigest(text) };
}

/** The document that holds the signed file of a version, where one does. */
export function documentOfVersion(pact: Pact, numero: number): string | undefined {
  return numero === currentVersion(pact)
    ? pact.data.file_firmato
    : pact.data.versioni.find((version) => version.numero === numero)?.documento;
}

const BEFORE_SIGNING: ReadonlySet<Pact['data']['stato']> = new Set([
  'in_scrittura',
  'presentato',
  'condiviso_dal_tavolo',
]);

/** Its state is one of those that come before the signing. */
export function isBeforeSigning({ data }: Pick<Pact, 'data'>): boolean {
  return BEFORE_SIGNING.has(data.stato);
}

/** Bodies have signed it, whatever became of it later. */
export function isSigned(pact: Pick<Pact, 'data'>): boolean {
  const { stato, sottoscrizione } = pact.data;
  return stato === 'firmato' || (sottoscrizione !== undefined && !isBeforeSigning(pact));
}

/**
 * Versions of a signed pact that are to be recorded: the last one, and the past ones whose words are
 * here, from the first that is known to be signed on. That is the oldest recorded, or the last one
 * that was there on the day of the signing.
 */
export function versionsToKeep(pact: Pact, kept: readonly ImprintedVersion[]): number[] {
  if (!isSigned(pact)) return [];
  const { versioni, sottoscrizione } = pact.data;
  const last = currentVersion(pact);
  const onSigning = versioni
    .filter(({ data }) => sottoscrizione !== undefined && data <= sottoscrizione.sottoscritto_il)
    .map(({ numero }) => numero);
  const first = Math.min(
    last,
    ...kept.map(({ numero }) => numero),
    ...(onSigning.length > 0 ? [Math.max(...onSigning)] : []),
  );
  return [...new Set([last, ...versioni.map(({ numero }) => numero)])]
    .filter((numero) => numero >= first && textOfVersion(pact, numero) !== undefined)
    .sort((a, b) => a - b);
}

/** Whether something of an entry is kept for good: its file cannot go. */
export function isRecorded(
  { firme, scadenze }: Imprints,
  { collection, id }: Pick<Entry, 'collection' | 'id'>,
): boolean {
  return collection === 'patti'
    ? firme.patti.some(({ patto }) => patto === id)
    : collection === 'impegni' && scadenze.scadenze.some(({ impegno }) => impegno === id);
}

/** Digests of the files of a version, of those that are at hand. */
export interface VersionFiles {
  originale?: string;
  copia?: string;
}

/** What is recorded once what was missing is added; what was there stays as it was. */
export function withMissing(
  { patti, impegni }: Pick<Content, 'patti' | 'impegni'>,
  kept: Imprints,
  filesOf: (pact: Entry<'patti'>, numero: number) => VersionFiles,
): Imprints {
  const signed = patti
    .filter(isSigned)
    .map((pact) => ({ patto: pact.id, versioni: versionsWithMissing(pact, kept.firme, filesOf) }));
  const dated = impegni.flatMap(({ id, data }) =>
    data.scadenza === undefined ? [] : [{ impegno: id, scadenza: data.scadenza }],
  );
  return {
    firme: { patti: merge(kept.firme.patti, signed, ({ patto }) => patto, 'second') },
    scadenze: {
      scadenze: merge(kept.scadenze.scadenze, dated, ({ impegno }) => impegno, 'first'),
    },
  };
}

function versionsWithMissing(
  pact: Entry<'patti'>,
  kept: Imprints['firme'],
  filesOf: (pact: Entry<'patti'>, numero: number) => VersionFiles,
): ImprintedVersion[] {
  const before = versionsKept(kept, pact.id);
  const now = versionsToKeep(pact, before).map((numero) => ({
    numero,
    articoli: textOfVersion(pact, numero)?.articoli ?? [],
  }));
  return merge(before, now, (version) => version.numero, 'first').map((version) => ({
    ...filesOf(pact, version.numero),
    ...version,
  }));
}

/** Both lists in one, in order of key; `wins` says whose is a record that both have. */
function merge<Item>(
  first: readonly Item[],
  second: readonly Item[],
  keyOf: (item: Item) => string | number,
  wins: 'first' | 'second',
): Item[] {
  const all = wins === 'first' ? [...second, ...first] : [...first, ...second];
  const byKey = new Map(all.map((item) => [keyOf(item), item]));
  return [...byKey.values()].sort((a, b) => compare(keyOf(a), keyOf(b)));
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : 1;
}
