import { distanceBetween, type Point, pointOf } from '../../text/places/distance.ts';
import { FACETS, hoursOf, type PlaceRecord, type PlacesFile } from '../../text/places/file.ts';
import { dayWords, type Moment, openAt } from '../../text/places/hours.ts';
import {
  distanceWords,
  MEASURED_FROM,
  openCaveat,
  openingWords,
} from '../../text/places/phrases.ts';
import { NOW, type PlacesState } from '../../text/places/state.ts';
import type { Shown } from './list-view.ts';

/** What is chosen, in words; questions with three answers say it themselves. */
export function choicesInWords(
  { names, places }: PlacesFile,
  { facets, near }: PlacesState,
): string {
  const origin = places.find(({ id }) => id === near);
  return [
    ...FACETS.flatMap((facet) => names[facet].find(([key]) => key === facets[facet])?.[1] ?? []),
    ...(origin === undefined ? [] : [`vicino a ${origin.name}`]),
  ].join(' · ');
}

/** What the process makes of a place, where the list is not in groups that say it. */
export function stateOf({ names }: PlacesFile, { state }: PlaceRecord): string {
  return names.stato.find(([key]) => key === state)?.[1] ?? '';
}

/** On what an answer about hours stands; empty where none is asked for. */
export function caveat(file: PlacesFile, { open }: PlacesState, { day }: Moment): string {
  if (open === undefined) return '';
  const knowsDay = day >= file.day && day <= file.holidaysUntil;
  return openCaveat(open.when === NOW, knowsDay);
}

/** What to say on the card of a place about when it has to be open. */
export function notesFor(
  file: PlacesFile,
  { open }: PlacesState,
  moment: Moment,
): (place: PlaceRecord) => string {
  if (open === undefined) return () => '';
  const holidays = new Map(file.holidays);
  const weekday = file.names.giorno.findIndex(([key]) => key === open.when) + 1;
  const day = file.names.giorno[weekday - 1]?.[1] ?? '';
  return (place) => {
    const bands = hoursOf(file, place);
    if (open.when === NOW)
      return openingWords(openAt({ state: place.state, bands }, moment, holidays));
    const written = dayWords(bands, weekday);
    return written === '' ? '' : `${day}: ${written}`;
  };
}

/** Places from the nearest to the farthest, and apart those that are not on the map. */
export function byDistance(
  places: readonly PlaceRecord[],
  from: Point,
  origin: string | undefined,
): { placed: Shown[]; unplaced: Shown[] } {
  const measured = places.map((place) => {
    const point = pointOf(place);
    return { place, distance: point && distanceBetween(from, point) };
  });
  const placed = measured
    .flatMap(({ place, distance }) => (distance === undefined ? [] : [{ place, distance }]))
    .sort(
      (a, b) =>
        Number(b.place.id === origin) - Number(a.place.id === origin) ||
        a.distance.metres - b.distance.metres,
    );
  return {
    placed: placed.map(({ place, distance }) => ({
      place,
      note: place.id === origin ? MEASURED_FROM : distanceWords(distance),
    })),
    unplaced: measured
      .filter(({ distance }) => distance === undefined)
      .map(({ place }) => ({ place, note: '' })),
  };
}
