import { dayInRome } from '../text/dates.ts';

/** The instant the whole build speaks from: read once, given to every view. */
export const now: Date = new Date(import.meta.env.BUILD_INSTANT);

/** The day it is in Italy at that instant, `YYYY-MM-DD`. */
export const today: string = dayInRome(now);
