import type { Warning } from '../model/integrity/index.ts';
import type { Memory } from '../model/memory.ts';
import { referencesIn } from '../model/references.ts';
import { collectionNames, collections, type Content, type Entry } from '../model/registry.ts';
import type { History } from '../repository/history.ts';

export type QuestionData = NonNullable<Entry<'sessioni'>['data']['prima']>['domande'][number];

/** A guiding question with the session that was asked it; `number` counts from 1. */
export interface Question {
  id: string;
  number: number;
  data: QuestionData;
  session: Entry<'sessioni'>;
}

/** Where something is cited: the entry, and the field without positions (`prima.domande.linee`). */
export interface Citation {
  entry: Entry;
  field: string;
  /** The question that cites, where a question does. */
  question: Question | undefined;
}

/** The whole content as one plain graph, with what the build knows around it. */
export interface Graph {
  content: Content;
  /** Entries by `collection/id`. */
  entries: ReadonlyMap<string, Entry>;
  questions: ReadonlyMap<string, Question>;
  /** Who cites what: by `collection/id`, `domande/id`, `articoli/id` or `vocabulary/id`. */
  citations: ReadonlyMap<string, Citation[]>;
  /** When each file was added and changed; empty without git history. */
  history: History;
  /** What changed in the content, day by day, where its git history tells. */
  memory: Memory;
  /** What is missing or old, as "Che cosa manca" shows it. */
  warnings: Warning[];
  /** The day of the build in Italy, `YYYY-MM-DD`. */
  today: string;
  /** Public address of the site, without a final slash. */
  site: string;
  /** HTML of a Markdown field of the thing with this id. */
  prose: (markdown: string, owner: string) => string;
  /** Format (its ending) and bytes of a media file, from its address as written in an entry. */
  measure: (address: string) => { format: string; bytes: number };
  /** SHA-256, in hexadecimal, of a media file, from its address as written in an entry. */
  digest: (address: string) => string;
}

/** Makes the graph: every link can then be followed from both ends. */
export function assembleGraph(
  content: Content,
  around: Pick<
    Graph,
    'history' | 'memory' | 'warnings' | 'today' | 'site' | 'prose' | 'measure' | 'digest'
  >,
): Graph {
  const all = collectionNames.flatMap((name): Entry[] => content[name]);
  const questions = new Map(
    questionsOf(content.sessioni).map((question) => [question.id, question]),
  );
  return {
    content,
    entries: new Map(all.map((entry) => [`${entry.collection}/${entry.id}`, entry])),
    questions,
    citations: citationsOf(all, questions),
    ...around,
  };
}

/** All questions, in the order in which they were asked. */
function questionsOf(sessions: readonly Entry<'sessioni'>[]): Question[] {
  return sessions.flatMap((session) =>
    (session.data.prima?.domande ?? []).map((data, index) => ({
      id: data.id,
      number: index + 1,
      data,
      session,
    })),
  );
}

function citationsOf(
  all: readonly Entry[],
  questions: ReadonlyMap<string, Question>,
): Map<string, Citation[]> {
  const citations = new Map<string, Citation[]>();
  for (const entry of all) {
    const asked =
      entry.collection === 'sessioni'
        ? ((entry as Entry<'sessioni'>).data.prima?.domande ?? [])
        : [];
    for (const { to, id, path } of referencesIn(collections[entry.collection].fields, entry.data)) {
      const key = `${to.kind === 'vocabulary' ? `${to.kind}/${to.name}` : to.name}/${id}`;
      const position = path[0] === 'prima' && path[1] === 'domande' ? path[2] : undefined;
      const citation: Citation = {
        entry,
        field: path.filter((step) => typeof step === 'string').join('.'),
        question:
          typeof position === 'number' ? questions.get(asked[position]?.id ?? '') : undefined,
      };
      const known = citations.get(key);
      if (known === undefined) citations.set(key, [citation]);
      else known.push(citation);
    }
  }
  return citations;
}
