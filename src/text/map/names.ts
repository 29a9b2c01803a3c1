import { count, formatNumber, listWords, shorten } from '../words.ts';

/** What a mark of the map stands for. */
interface Marked {
  /** Names of the places, at least one. */
  names: readonly string[];
  /** How many of them are to be checked again. */
  stale: number;
  /** Metres, of a circle. */
  radius?: number | undefined;
}

/** More names than these do not help who listens. */
const MOST_NAMES = 3;

/** The name of the mark of one place, or of several that have one position. */
export function spotName({ names, stale, radius }: Marked): string {
  const [first = ''] = names;
  const what =
    names.length === 1
      ? first
      : `${count(names.length, 'luogo', 'luoghi')}${radius === undefined ? ' nello stesso punto' : ''}: ${someOf(names)}`;
  return [what, radius !== undefined && `entro ${distance(radius)}`, toCheck(names.length, stale)]
    .filter(Boolean)
    .join(', ');
}

/** The name of a mark that stands for places too close to each other to be shown apart. */
export function groupName({ names, stale }: Marked, opens: boolean): string {
  const number = count(names.length, 'luogo', 'luoghi');
  const checked = toCheck(names.length, stale);
  return `${number} vicini${checked === '' ? '' : `, ${checked}`}: ${opens ? 'avvicina' : 'elenca'}`;
}

function toCheck(all: number, stale: number): string {
  if (stale === 0) return '';
  if (all === 1) return 'scheda da ricontrollare';
  return stale === all ? 'schede da ricontrollare' : `${formatNumber(stale)} da ricontrollare`;
}

function someOf(names: readonly string[]): string {
  const left = names.length - MOST_NAMES;
  const told = names.slice(0, left > 0 ? MOST_NAMES : undefined).map((name) => shorten(name, 60));
  return left > 0 ? `${told.join(', ')} e ${count(left, 'altro', 'altri')}` : listWords(told);
}

/** "400 metri", "1,5 km". */
export function distance(metres: number): string {
  return metres < 1000 ? `${formatNumber(metres)} metri` : `${formatNumber(metres / 1000)} km`;
}
