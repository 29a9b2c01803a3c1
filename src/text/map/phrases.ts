import { count, formatNumber } from '../words.ts';

/** What the map says to who moves it. */
export const KEYS =
  'Le frecce spostano la mappa, più e meno la avvicinano e la allontanano, Esc torna da dove sei venuto. I segni si raggiungono con Tab.';

export const TWO_FINGERS = 'Usa due dita per muovere la mappa';
export const WITH_CONTROL = 'Tieni premuto Ctrl mentre scorri per avvicinare la mappa';

export const FAILED =
  'La mappa che si muove non si è aperta: resta il disegno, e l’elenco funziona lo stesso.';
export const DRAWN_INSTEAD =
  'Il file con le strade non si legge: al suo posto c’è un disegno con i soli luoghi. L’elenco funziona lo stesso.';

/** A point without a mark, that somebody chose. */
export const POINT_CHOSEN = 'Hai scelto un punto della mappa.';

/** Where the part of the map in sight has no mark. */
export const NO_PLACES = 'Nessun luogo in questa vista';

/** Beside the middle of the town. */
export const CENTRE = 'centro';

export function mapName(territory: string): string {
  return `Mappa di ${territory}`;
}

/** "3 segni in vista, su circa 2 km". */
export function inSight(marks: number, metres: number): string {
  const width =
    metres < 1000
      ? `${formatNumber(Math.round(metres / 50) * 50)} metri`
      : `${formatNumber(Math.round(metres / 100) / 10)} km`;
  return `${count(marks, 'segno', 'segni', 'Nessun segno')} in vista, su circa ${width}.`;
}
