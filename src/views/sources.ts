import type { Entry } from '../model/registry.ts';
import { onDay } from '../text/dates.ts';
import { describePublication, type Publication } from './publication.ts';

/** A source as a reader sees it. */
export interface Source {
  href: string;
  title: string;
  /** "par-MEET-2025-09-621, letta in parte il 22 novembre 2026". */
  note: string | undefined;
}

/** Something we say that we do not know. */
export interface Gap {
  text: string;
  publication: Publication;
  /** Whether it is among the few that matter most. */
  isImportant: boolean;
}

type Sourced = Extract<Entry['data'], { fonti: unknown }>['fonti'];

const reading = { intera: 'letta tutta', parziale: 'letta solo in parte' } as const;

function describeSources(sources: Sourced): Source[] {
  return sources.map(({ titolo, url, riferimento, lettura, letta_il }) => {
    const read = [
      lettura === undefined ? (letta_il === undefined ? undefined : 'letta') : reading[lettura],
      letta_il === undefined ? undefined : `${onDay('il', letta_il)}`,
    ];
    const note = [riferimento, read.filter(Boolean).join(' ')].filter(Boolean).join(', ');
    return { href: url, title: titolo, note: note === '' ? undefined : note };
  });
}

export function describeGaps(entry: Entry): Gap[] {
  const gaps = 'lacune' in entry.data ? entry.data.lacune : [];
  return gaps.map((gap) => ({
    text: gap.cosa,
    publication: describePublication(gap, gap.url),
    isImportant: gap.in_evidenza,
  }));
}

/** Sources of an entry; updates carry their evidence instead. */
export function sourcesOf(entry: Entry): Source[] {
  return 'fonti' in entry.data ? describeSources(entry.data.fonti) : [];
}
