import {
  type Column,
  type Table,
  type TableName,
  tableNamed,
  tables,
} from '../model/data-dictionary.ts';
import type { Field, Fields, ImageRef } from '../model/field.ts';
import { MEDIA_FOLDER } from '../model/fields/media.ts';
import { collections, type Entry, fileOf } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { type Cell, toCsv } from '../text/csv.ts';
import { dayInRome } from '../text/dates.ts';
import { count, formatNumber } from '../text/words.ts';
import { addressOf, type Link } from './address.ts';
import { staleness } from './place-facts.ts';
import { isDemonstration, type PageMeta, pageMeta } from './page.ts';
import { datasetData } from './structured-data.ts';

/** One row of a table: Italian keys, as in the content. */
export type Row = Readonly<Record<string, unknown>>;

const formats = { json: 'application/json', csv: 'text/csv' } as const;
type Format = keyof typeof formats;

/** Names of the tables: each has one file of each format, whose address never changes. */
export const dataTables: readonly TableName[] = tables.map(({ name }) => name);

/** The build knows where it found an image; other readers only know the path as written. */
type FoundImage = ImageRef & { fsPath?: string };

/**
 * Path of an image from the content folder. In a build `src` is not touched: reading it there would
 * publish the original.
 */
function imagePath(image: FoundImage): string {
  const path = image.fsPath ?? image.src;
  return path.slice(path.lastIndexOf(`/${MEDIA_FOLDER}/`) + 1);
}

/** A value as the open data has it: the content's, with images and files by their address. */
function published(field: Field, value: unknown, graph: Graph): unknown {
  const { shape } = field;
  switch (shape.kind) {
    case 'image':
      return imagePath(value as FoundImage);
    case 'file':
      return `${graph.site}${routes.media(value as string)}`;
    case 'object':
      return publishedFields(shape.fields, value as Row, graph);
    case 'list':
      return (value as unknown[]).map((item) => published(shape.item, item, graph));
    default:
      return value;
  }
}

function publishedFields(fields: Fields, data: Row, graph: Graph): Row {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([key]) => data[key] !== undefined)
      .map(([key, field]) => [key, published(field, data[key], graph)]),
  );
}

function entryRow(graph: Graph, entry: Entry): Row {
  const { collection, id, data, body } = entry;
  const history = graph.history.get(fileOf(collection, id));
  return {
    id,
    pagina: `${graph.site}${addressOf(graph, entry)}`,
    ...publishedFields(collections[collection].fields, data as Row, graph),
    ...(body.trim() !== '' && { testo: body.trim() }),
    ...staleness(entry, graph.today),
    ...(history && {
      aggiunto_il: dayInRome(new Date(history.added)),
      cambiato_il: dayInRome(new Date(history.changed)),
    }),
  };
}

function questionRows(graph: Graph): Row[] {
  return [...graph.questions.values()].map(({ id, number, data, session }) => ({
    ...data,
    id,
    pagina: `${graph.site}${routes.question(id)}`,
    sessione: session.id,
    numero: number,
  }));
}

function entriesOf(graph: Graph, name: Exclude<TableName, 'domande'>): Entry[] {
  return graph.content[name];
}

/** Rows of a table, with the keys in the order of its columns. */
function tableRows(graph: Graph, table: Table): Row[] {
  const rows =
    table.name === 'domande'
      ? questionRows(graph)
      : entriesOf(graph, table.name).map((entry) => entryRow(graph, entry));
  const keys = [...new Set(table.columns.map(({ path }) => path[0] ?? ''))];
  return rows.map((row) =>
    Object.fromEntries(keys.filter((key) => row[key] !== undefined).map((key) => [key, row[key]])),
  );
}

/** What stands between the items of a list; the second for a list inside a list. */
const SEPARATORS = [' | ', ' ; ', ' / '] as const;

function valueAt(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => valueAt(item, path));
  const [key, ...rest] = path;
  if (key === undefined || value === undefined) return value;
  return valueAt((value as Row)[key], rest);
}

/** A value in one cell. Every column of a list has as many pieces, so that they can be matched. */
function cell(value: unknown, depth = 0): Cell {
  if (!Array.isArray(value)) return value as Cell;
  const pieces = value.map((item) => String(cell(item, depth + 1) ?? ''));
  return pieces.some((piece) => piece !== '') ? pieces.join(SEPARATORS[depth] ?? ' ') : undefined;
}

/**
 * The text of one file of the open data.
 * @param name one of `dataTables`
 */
export function dataFile(graph: Graph, name: string, format: Format): string {
  const table = tableNamed(name);
  if (table === undefined) throw new Error(`${name} is not a table of the open data`);
  const rows = tableRows(graph, table);
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  return toCsv(
    table.columns.map((column) => column.name),
    rows.map((row) => table.columns.map(({ path }) => cell(valueAt(row, path)))),
  );
}

/** A column as the page explains it. */
export interface ColumnRow {
  name: string;
  /** "Posizione sulla mappa › Latitudine". */
  label: string;
  hint: string | undefined;
  type: string;
  /** "sì", "no", "sì, se c’è «Posizione sulla mappa»". */
  required: string;
  values: { value: string; label: string }[];
}

export interface DataTable {
  id: string;
  label: string;
  help: string;
  /** "12 righe". */
  rows: string;
  number: string;
  json: Link;
  csv: Link;
  columns: ColumnRow[];
}

export interface OpenDataPage {
  meta: PageMeta;
  /** What a demonstration adds about its data. */
  notice: string | undefined;
  license: Link | undefined;
  tables: DataTable[];
  calendar: Link;
  feed: Link & { help: Link };
}

function requiredWords({ required, within }: Column): string {
  if (!required) return 'no';
  return within === undefined ? 'sì' : `sì, se c’è «${within}»`;
}

function typeWords({ type, lists }: Column): string {
  const last = lists.at(-1);
  return last === undefined ? type : `${type}; uno per ogni voce di «${last}»`;
}

function columnValues(graph: Graph, { values, vocabulary }: Column): ColumnRow['values'] {
  const { vocabolari } = graph.content.settings;
  const items = vocabulary === undefined ? [] : vocabolari[vocabulary as keyof typeof vocabolari];
  return [
    ...Object.entries(values).map(([value, label]) => ({ value, label })),
    ...items.map(({ id, nome }) => ({ value: id, label: nome })),
  ];
}

function dataTable(graph: Graph, { name, label, help, columns }: Table): DataTable {
  const rows = name === 'domande' ? graph.questions.size : graph.content[name].length;
  const file = (format: Format): Link => ({
    href: routes.data(name, format),
    text: `${name}.${format}`,
  });
  return {
    id: `tabella-${name}`,
    label,
    help,
    rows: count(rows, 'riga', 'righe', 'nessuna riga'),
    number: formatNumber(rows),
    json: file('json'),
    csv: file('csv'),
    columns: columns.map((column) => ({
      name: column.name,
      label: column.labels.join(' › '),
      hint: column.hint,
      type: typeWords(column),
      required: requiredWords(column),
      values: columnValues(graph, column),
    })),
  };
}

export function openDataPage(graph: Graph): OpenDataPage {
  const { licenza } = graph.content.settings.identita;
  const described = tables.map((table) => dataTable(graph, table));
  const files = described.flatMap(({ json, csv }) => [
    { href: json.href, type: formats.json },
    { href: csv.href, type: formats.csv },
  ]);
  return {
    meta: pageMeta(graph, {
      kind: 'pagina',
      title: 'Dati aperti',
      description:
        'Tutto quello che si legge su questo sito, in file da aprire, contare e riusare.',
      path: routes.openData,
      entries: [...graph.entries.values()],
      sources: [],
      structuredData: [datasetData(graph, files)],
    }),
    notice: isDemonstration(graph)
      ? 'Il sito è dimostrativo: i dati ufficiali sono alle fonti, citate in ogni scheda.'
      : undefined,
    license: licenza && { href: licenza.url, text: licenza.nome },
    tables: described,
    calendar: { href: routes.calendar, text: 'calendario.ics' },
    feed: {
      href: routes.feed,
      text: 'novita.xml',
      help: { href: routes.follow, text: 'come si seguono' },
    },
  };
}
