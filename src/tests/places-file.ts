import type { PlacesFile } from '../text/places/file.ts';

const DAYS = ['lunedi', 'martedi', 'mercoledi', 'giovedi', 'venerdi', 'sabato', 'domenica'];

/** The places for a browser, with nothing but what a test names. */
export function placesFileOf({
  names,
  ...more
}: Partial<Omit<PlacesFile, 'names'>> & { names?: Partial<PlacesFile['names']> }): PlacesFile {
  return {
    day: '2031-05-20',
    names: {
      'cosa-si-puo-fare': [],
      'per-chi': [],
      linea: [],
      costo: [],
      stato: [],
      accesso: [],
      giorno: DAYS.map((day) => [day, day]),
      ...names,
    },
    holidays: [],
    holidaysUntil: '2032-12-31',
    hours: [],
    places: [],
    ...more,
  };
}
