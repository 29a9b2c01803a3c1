import {
  type Column,
  type Table,
  type TableName,
  tableNamed,
  tables,
} from '../model/data-dictionary.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { toCsv } from '../text/csv.ts';
import { count, formatNumber } from '../text/words.ts';
import type { Link } from './address.ts';
import { cellOf, tableRows } from './open-data-rows.ts';
import { isDemonstration, type PageMeta, pageMeta } from './page.ts';
import { datasetData } from './structured-data.ts';

const formats = { json: 'application/json', csv: 'text/csv' } as const;
type Format = keyof typeof formats;

/** Names of the tables: each has one file of each format, whose address never changes. */
export const dataTables: readonly TableName[] = tables.map(({ name }) => name);

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
    rows.map((row) => table.columns.map((column) => cellOf(row, column))),
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
  /** The places again, for programs that draw maps, with the explanation of their columns. */
  map: Link & { columns: Link };
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

/** Anchor of the explanation of a table. */
function tableId(name: TableName): string {
  return `tabella-${name}`;
}

function dataTable(graph: Graph, { name, label, help, columns }: Table): DataTable {
  const rows = name === 'domande' ? graph.questions.size : graph.content[name].length;
  const file = (format: Format): Link => ({
    href: routes.data(name, format),
    text: `${name}.${format}`,
  });
  return {
    id: tableId(name),
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
  const map = { href: routes.placesMap, type: 'application/geo+json' };
  return {
    meta: pageMeta(graph, {
      kind: 'pagina',
      title: 'Dati aperti',
      description:
        'Tutto quello che si legge su questo sito, in file da aprire, contare e riusare.',
      path: routes.openData,
      entries: [...graph.entries.values()],
      sources: [],
      structuredData: [datasetData(graph, [...files, map])],
    }),
    notice: isDemonstration(graph)
      ? 'Il sito è dimostrativo: i dati ufficiali sono alle fonti, citate in ogni scheda.'
      : undefined,
    license: licenza && { href: licenza.url, text: licenza.nome },
    tables: described,
    map: {
      href: map.href,
      text: 'luoghi.geojson',
      columns: { href: `#${tableId('luoghi')}`, text: 'le colonne della tabella dei luoghi' },
    },
    calendar: { href: routes.calendar, text: 'calendario.ics' },
    feed: {
      href: routes.feed,
      text: 'novita.xml',
      help: { href: routes.follow, text: 'come si seguono' },
    },
  };
}
