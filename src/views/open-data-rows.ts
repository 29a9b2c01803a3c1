import { type Column, type Table, type TableName } from '../model/data-dictionary.ts';
import type { Field, Fields, ImageRef } from '../model/field.ts';
import { MEDIA_FOLDER } from '../model/fields/media.ts';
import { collections, type Entry, fileOf } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import type { Cell } from '../text/csv.ts';
import { dayInRome } from '../text/dates.ts';
import { addressOf } from './address.ts';
import { staleness } from './place-facts.ts';

/** One row of a table: Italian keys, as in the content. */
export type Row = Readonly<Record<string, unknown>>;

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
export function tableRows(graph: Graph, table: Table): Row[] {
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

/** What one row has in one column. */
export function cellOf(row: Row, { path }: Column): Cell {
  return cell(valueAt(row, path));
}
