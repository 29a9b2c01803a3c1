import { count } from '../words.ts';
import { accessOf, type PlaceRecord, type PlacesFile, type PlaceTexts, valuesOf } from './file.ts';
import { ACCESS_ANSWERS, positionWords } from './phrases.ts';

/** A place in the list: the same words where the build writes them and where a browser does. */
export interface PlaceCard {
  id: string;
  /** What kind of place it is, or what the process makes of it. */
  what: string;
  name: string;
  /** Whether the map has a mark of it. */
  onMap: boolean;
  summary: string;
  address: string;
  /** What is not known of its position; undefined where it is exact. */
  position: string | undefined;
  activities: string;
  /** Only surveyed facts; the others are counted. */
  facts: { label: string; text: string }[];
  checked: { text: string; stale: boolean };
}

export function cardOf(
  file: PlacesFile,
  place: PlaceRecord,
  { what, summary, address, checked }: PlaceTexts[number],
): PlaceCard {
  const facts = file.names.accesso.map(([fact, label]) => ({
    label,
    answer: accessOf(file, place, fact),
  }));
  const surveyed = facts.filter(({ answer }) => answer !== 'unknown');
  const left = facts.length - surveyed.length;
  const activities = new Map(file.names['cosa-si-puo-fare']);
  return {
    id: place.id,
    what,
    name: place.name,
    onMap: place.lat !== undefined,
    summary,
    address,
    position: positionWords(place),
    activities: valuesOf(file, place, 'cosa-si-puo-fare')
      .map((key) => activities.get(key) ?? key)
      .join(' · '),
    facts: surveyed.map(({ label, answer }) => ({
      label,
      text: ACCESS_ANSWERS[answer].toLowerCase(),
    })),
    checked: {
      text:
        surveyed.length > 0 && left > 0
          ? `${checked}; ${count(left, 'dato', 'dati')} di accesso non ${left === 1 ? 'rilevato' : 'rilevati'}`
          : checked,
      stale: place.stale ?? false,
    },
  };
}
