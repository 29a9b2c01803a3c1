import { fieldAt } from './explain.ts';
import type { Field, Fields, RelationTarget, Shape } from './field.ts';
import { STALE_PLACE_DAYS } from './limits.ts';
import { type CollectionName, collectionNames, collections, singletons } from './registry.ts';

/** A table of the open data: one of every collection, and the questions, which live in sessions. */
export type TableName = CollectionName | 'domande';

/** One column of the open data: a fact of the content, down to the last level. */
export interface Column {
  /** Keys from the row to the value; lists on the way are passed through. */
  path: readonly string[];
  /** The path with dots: head of the column in the CSV. */
  name: string;
  /** Italian labels from the outside in. */
  labels: readonly string[];
  /** Italian: what one value is. */
  type: string;
  /** Labels of the lists on the way: the column has a value for each item of theirs. */
  lists: readonly string[];
  /** Whether it is always there, once what holds it is there. */
  required: boolean;
  /** Label of the nearest thing that holds it and can be absent. */
  within: string | undefined;
  hint: string | undefined;
  /** Stored value → label, where only some values are accepted. */
  values: Readonly<Record<string, string>>;
  /** The vocabulary its values come from, where they do. */
  vocabulary: string | undefined;
}

export interface Table {
  name: TableName;
  label: string;
  help: string;
  columns: readonly Column[];
}

const types: Partial<Record<string, string>> = {
  data: 'data (anno-mese-giorno)',
  ora: 'ora (ore:minuti)',
  'sì o no': 'sì o no (true o false)',
};

function targetWords(to: RelationTarget): string {
  if (to.kind === 'nested')
    return to.name === 'domande' ? 'una domanda' : 'un articolo di un patto';
  if (to.kind === 'vocabulary') {
    const vocabularies: Fields = singletons.vocabolari.fields;
    return `una voce dell’elenco «${vocabularies[to.name]?.label ?? to.name}»`;
  }
  return `una scheda di «${collections[to.name as CollectionName].label}»`;
}

function typeWords(shape: Shape): string {
  switch (shape.kind) {
    case 'value':
      return types[shape.type] ?? shape.type;
    case 'prose':
      return 'testo in Markdown';
    case 'image':
      return 'percorso di un’immagine fra i contenuti';
    case 'file':
      return 'indirizzo web di un file';
    case 'choice':
      return 'uno dei valori elencati';
    case 'relation':
      return `identificativo di ${targetWords(shape.to)}`;
    case 'object':
    case 'list':
      return 'gruppo di campi';
  }
}

interface Around {
  path: readonly string[];
  labels: readonly string[];
  lists: readonly string[];
  within: string | undefined;
}

const top: Around = { path: [], labels: [], lists: [], within: undefined };

function columnsOf(fields: Fields, around: Around = top): Column[] {
  return Object.entries(fields).flatMap(([key, field]) =>
    columnsOfField(field, field, {
      ...around,
      path: [...around.path, key],
      labels: [...around.labels, field.label],
    }),
  );
}

/** @param named the field itself, or the list whose item the field is: it has the words */
function columnsOfField(field: Field, named: Field, around: Around): Column[] {
  const { shape } = field;
  const within = named.optional ? named.label : around.within;
  if (shape.kind === 'object') return columnsOf(shape.fields, { ...around, within });
  if (shape.kind === 'list') {
    return columnsOfField(shape.item, field, { ...around, lists: [...around.lists, field.label] });
  }
  const many = 'many' in shape && shape.many;
  return [
    {
      path: around.path,
      name: around.path.join('.'),
      labels: around.labels,
      type: typeWords(shape),
      lists: many ? [...around.lists, named.label] : around.lists,
      required: !named.optional,
      within: around.within,
      hint: named.hint,
      values: shape.kind === 'choice' ? shape.options : {},
      vocabulary:
        shape.kind === 'relation' && shape.to.kind === 'vocabulary' ? shape.to.name : undefined,
    },
  ];
}

function ownColumn(
  name: string,
  label: string,
  words: { type: string; required: boolean; hint: string },
): Column {
  return {
    path: [name],
    name,
    labels: [label],
    lists: [],
    within: undefined,
    values: {},
    vocabulary: undefined,
    ...words,
  };
}

const id = (hint: string) =>
  ownColumn('id', 'Identificativo', { type: 'identificativo', required: true, hint });

// Not `indirizzo`: places have one, and it is a street.
const page = ownColumn('pagina', 'Pagina', {
  type: 'indirizzo web',
  required: true,
  hint: 'Dove si legge su questo sito.',
});

const history = [
  ownColumn('aggiunto_il', 'Aggiunta il', {
    type: 'data (anno-mese-giorno)',
    required: false,
    hint: 'Il giorno in cui la scheda è entrata fra i contenuti. Vuoto se non è noto.',
  }),
  ownColumn('cambiato_il', 'Cambiata il', {
    type: 'data (anno-mese-giorno)',
    required: false,
    hint: 'Il giorno dell’ultima modifica della scheda. Vuoto se non è noto.',
  }),
];

/** Columns that the build works out of others. */
const computed: Partial<Record<CollectionName, readonly Column[]>> = {
  luoghi: [
    ownColumn('da_ricontrollare', 'Da ricontrollare', {
      type: 'sì o no (true o false)',
      required: true,
      hint: `Sì (true) se nessuno ha ancora verificato la scheda, o se è passato troppo tempo: più di ${STALE_PLACE_DAYS} giorni. Si conta dal giorno in cui il sito è costruito.`,
    }),
  ],
};

function tableOf(name: CollectionName): Table {
  const { label, help, fields, body } = collections[name] as {
    label: string;
    help: string;
    fields: Fields;
    body?: Field;
  };
  return {
    name,
    label,
    help,
    columns: [
      id('Il nome della scheda: non cambia mai.'),
      page,
      ...columnsOf(fields),
      ...(body === undefined ? [] : columnsOf({ testo: body })),
      ...(computed[name] ?? []),
      ...history,
    ],
  };
}

/** Fields of one question, without the id that begins every row. */
function questionFields(): Fields {
  const question = fieldAt(collections.sessioni.fields, ['prima', 'domande', 0]);
  if (question?.shape.kind !== 'object') throw new Error('sessioni: prima.domande is not a list');
  return Object.fromEntries(Object.entries(question.shape.fields).filter(([key]) => key !== 'id'));
}

function questionsTable(): Table {
  return {
    name: 'domande',
    label: 'Domande guida',
    help: 'Le domande delle sessioni, una per riga.',
    columns: [
      id('Comincia con la sigla della sessione: non cambia mai.'),
      page,
      ownColumn('sessione', 'Sessione', {
        type: 'identificativo di una scheda di «Sessioni»',
        required: true,
        hint: 'La sessione in cui è stata fatta.',
      }),
      ownColumn('numero', 'Numero', {
        type: 'numero',
        required: true,
        hint: 'Il posto della domanda nella sua sessione, da 1.',
      }),
      ...columnsOf(questionFields()),
    ],
  };
}

/** Every table of the open data with its columns, all read from the definition of the content. */
export const tables: readonly Table[] = collectionNames.flatMap((name) =>
  name === 'sessioni' ? [tableOf(name), questionsTable()] : [tableOf(name)],
);

export function tableNamed(name: string): Table | undefined {
  return tables.find((table) => table.name === name);
}
