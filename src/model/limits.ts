/** Days after which the facts of a place are old. */
export const STALE_PLACE_DAYS = 180;

/** Days of silence, after somebody looked, that make a commitment worth a line. */
export const SILENT_COMMITMENT_DAYS = 60;
