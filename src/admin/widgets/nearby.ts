import { METRES_OF_A_DEGREE } from '../../cartography/map-view.ts';
import type { Point } from '../../cartography/point.ts';
import type { KnownPoint } from '../../model/cms-settings.ts';
import { formatNumber, listWords } from '../../text/words.ts';

const WINDS = ['nord', 'nord-est', 'est', 'sud-est', 'sud', 'sud-ovest', 'ovest', 'nord-ovest'];

/** How many places are named. */
const MOST = 3;
/** Metres below which two points are one. */
const SAME = 5;

/** Where a point is, told by the known places nearest to it; nothing if none is known. */
export function whereabouts(position: Point, known: readonly KnownPoint[]): string {
  const nearest = known
    .map((place) => ({ name: place.name, ...from(place, position) }))
    .sort((one, other) => one.metres - other.metres)
    .slice(0, MOST);
  return listWords(nearest.map(tell));
}

function tell({ name, metres, wind }: { name: string; metres: number; wind: string }): string {
  return metres < SAME
    ? `nello stesso punto di «${name}»`
    : `${distance(metres)} a ${wind} di «${name}»`;
}

/** To ten metres up to one kilometre, then to a hundred. */
function distance(metres: number): string {
  if (metres < 20) return `${Math.round(metres)} metri`;
  if (metres < 1000) return `${Math.round(metres / 10) * 10} metri`;
  return `${formatNumber(Math.round(metres / 100) / 10)} km`;
}

function from(place: Point, position: Point): { metres: number; wind: string } {
  const north = (position.lat - place.lat) * METRES_OF_A_DEGREE;
  const narrowing = Math.cos((place.lat * Math.PI) / 180);
  const east = (position.lon - place.lon) * METRES_OF_A_DEGREE * narrowing;
  const eighths = Math.round((Math.atan2(east, north) / Math.PI) * 4);
  return { metres: Math.hypot(north, east), wind: WINDS.at(eighths % 8) ?? '' };
}
