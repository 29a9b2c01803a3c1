import { count, formatNumber, listWords, shorten } from '../words.ts';

/** What a mark of the map stands for. */
interface Marked {
  /** At least one. */
  places: readonly { name: string; stale?: true | undefined }[];
  /** Metres, of a circle. */
  radius?: number | undefined;
  /** Whether it is one position, or several too close to each other to be shown apart. */
  kind: 'spot' | 'group';
}

/** More names than these do not help who listens. */
const MOST_NAMES = 3;

/** The name of a mark: which places, how exactly, whether somebody should check them again. */
export function markName({ kind, places, radius }: Marked): string {
  const names = places.map(({ name }) => name);
  const stale = places.filter((place) => place.stale).length;
  const number = count(names.length, 'luogo', 'luoghi');
  const several =
    kind === 'group'
      ? `${number} vicini`
      : `${number}${radius === undefined ? ' nello stesso punto' : ''}: ${someOf(names)}`;
  return [
    names.length === 1 ? names[0] : several,
    radius !== undefined && `entro ${distance(radius)}`,
    toCheck(names.length, stale),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The title of what a mark stands for, where its places are listed one by one under it. */
export function markTitle(mark: Marked): string {
  const { kind, places, radius } = mark;
  if (places.length === 1) return markName(mark);
  const number = count(places.length, 'luogo', 'luoghi');
  const where =
    kind === 'group'
      ? 'vicini'
      : radius === undefined
        ? 'nello stesso punto'
        : `entro ${distance(radius)}`;
  const stale = places.filter((place) => place.stale).length;
  return [`${number} ${where}`, toCheck(places.length, stale)].filter(Boolean).join(', ');
}

/** A place in the list of those that a mark stands for. */
export function listedName({ name, stale }: Marked['places'][number]): string {
  return stale ? `${name} – da ricontrollare` : name;
}

/** How many of the places of a mark somebody should check again. */
export function staleness({ places }: Pick<Marked, 'places'>): 'none' | 'some' | 'all' {
  const stale = places.filter((place) => place.stale).length;
  return stale === 0 ? 'none' : stale === places.length ? 'all' : 'some';
}

/** What is written beside a mark. */
export function markLabel({ kind, places: [first, ...others] }: Marked): string {
  if (kind === 'group') return '';
  return others.length === 0 ? (first?.name ?? '') : count(others.length + 1, 'luogo', 'luoghi');
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
function distance(metres: number): string {
  return metres < 1000 ? `${formatNumber(metres)} metri` : `${formatNumber(metres / 1000)} km`;
}
