import { CORE_SCHEMA, dump, load, YAMLException } from 'js-yaml';
import { dropAbsent, isPlainObject } from './absent.ts';
import { CONFLICT_FAULT, conflictAt } from './conflict.ts';
import type { Field, Fields } from './field.ts';

/** A file of the content, taken apart. */
export interface ParsedFile {
  /** Front matter, or the whole file where there is no body. */
  data: unknown;
  /** Markdown below the front matter, without the blank lines around it. */
  body: string;
}

/** A file that cannot be read; the message is Italian and says at which line, where that is known. */
export class UnreadableFile extends Error {}

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)([\s\S]*)$/;

/**
 * Reads a content file as Astro reads it (js-yaml 4), except that an unquoted day stays text: the CMS
 * turns a `Date` into its full instant when it saves, and the model only knows days.
 * @throws {UnreadableFile} if it is not YAML, or if a Markdown file has no front matter.
 */
export function parseFile(text: string, extension: 'md' | 'yml'): ParsedFile {
  refuseConflict(text);
  if (extension === 'yml') return { data: parseYaml(text, 0), body: '' };
  const match = FRONT_MATTER.exec(text);
  if (match === null) {
    throw new UnreadableFile(
      'non comincia con i campi fra due righe di trattini (---): il file è vuoto, o manca una delle due righe',
    );
  }
  return { data: parseYaml(match[1] ?? '', 1), body: (match[2] ?? '').trim() };
}

/** One of the lines of a conflict alone: in YAML nothing else begins like this. */
const LEFT_BY_CONFLICT = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$/m;

function refuseConflict(text: string): void {
  const index = conflictAt(text);
  if (index !== undefined) throw leftByGit(lineOf(text, index));
}

function leftByGit(line: number): UnreadableFile {
  return new UnreadableFile(`${CONFLICT_FAULT} (riga ${line})`);
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** The line that begins a second list of fields in one file; undefined if there is only one. */
function secondStart(text: string): number | undefined {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => /^[^#%\s]/.test(line));
  const second = lines.findIndex(
    (line, index) => index > first && /^(?:---|\.\.\.)\s*$/.test(line),
  );
  return second === -1 ? undefined : second + 1;
}

function parseYaml(text: string, linesBefore: number): unknown {
  try {
    const data = load(text, { schema: CORE_SCHEMA }) ?? {};
    if (holdsItself(data)) {
      throw new UnreadableFile(
        'un valore contiene sé stesso: un «*» richiama il «&» in cui sta. Toglili, e scrivi il valore per intero',
      );
    }
    return data;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const left = LEFT_BY_CONFLICT.exec(text)?.index;
    if (left !== undefined) throw leftByGit(lineOf(text, left) + linesBefore);
    const second = secondStart(text);
    if (/single document/.test(error.reason) && second !== undefined) {
      throw new UnreadableFile(
        `una riga di segni («---» o «...») comincia un secondo elenco di campi, e qui se ne aspetta uno solo: toglila, o metti il resto in un altro file (riga ${second + linesBefore})`,
      );
    }
    const line = (error.mark?.line ?? 0) + 1 + linesBefore;
    throw new UnreadableFile(`${yamlFault(error.reason)} (riga ${line})`);
  }
}

/** Whether some alias stands inside what it repeats: such a value has no end. */
function holdsItself(
  value: unknown,
  around: ReadonlySet<unknown> = new Set(),
  finite = new Set<unknown>(),
): boolean {
  if (typeof value !== 'object' || value === null || finite.has(value)) return false;
  if (around.has(value)) return true;
  const within = new Set(around).add(value);
  const holds = Object.values(value).some((child) => holdsItself(child, within, finite));
  finite.add(value);
  return holds;
}

/** The frequent YAML mistakes in Italian; the others keep the parser's words. */
function yamlFault(reason: string): string {
  if (/duplicated mapping key/.test(reason)) return 'la stessa chiave è scritta due volte';
  if (/tab characters/.test(reason)) return 'c’è una tabulazione: usa gli spazi';
  if (/indentation/.test(reason)) return 'una riga rientra più o meno delle altre';
  if (/unexpected end|unterminated|quoted scalar/.test(reason)) {
    return 'delle virgolette o una parentesi non sono chiuse';
  }
  return `non si riesce a leggere: spesso è un «:» in una frase senza virgolette (il lettore dice «${reason}»)`;
}

/**
 * Writes an entry in its one canonical form: keys in the order of the model, nothing absent, no
 * spaces around a text, quotes wherever a YAML reader could take a text for something else.
 */
export function serialiseFile(
  fields: Fields,
  { data, body }: ParsedFile,
  extension: 'md' | 'yml',
): string {
  const yaml = dump(ordered(fields, dropAbsent(data)), {
    lineWidth: -1,
    noRefs: true,
    quotingType: "'",
  });
  if (extension === 'yml') return yaml;
  const written = body.trim();
  return `---\n${yaml}---\n${written === '' ? '' : `\n${written}\n`}`;
}

/** Known keys in the order of the model, then the others, so that nothing is lost. */
function ordered(fields: Fields, data: unknown): unknown {
  if (!isPlainObject(data)) return data;
  const known = Object.entries(fields).filter(([key]) => key in data);
  const unknown = Object.keys(data).filter((key) => !(key in fields));
  return Object.fromEntries([
    ...known.map(([key, field]) => [key, orderedValue(field, data[key])]),
    ...unknown.map((key) => [key, data[key]]),
  ]);
}

function orderedValue(field: Field, value: unknown): unknown {
  const { shape } = field;
  if (shape.kind === 'object') return ordered(shape.fields, value);
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.map((item) => orderedValue(shape.item, item));
  }
  if (typeof value === 'string') return value.trim();
  return value instanceof Date ? value.toISOString().replace('T00:00:00.000Z', '') : value;
}
