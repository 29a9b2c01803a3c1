import type { CmsPlace } from './cms-types.ts';

/** A known point of the map. */
export interface KnownPoint {
  name: string;
  lat: number;
  lon: number;
}

/** Where positions are expected, in degrees. */
export interface Territory {
  name: string;
  centre: { lat: number; lon: number };
  box: { south: number; north: number; west: number; east: number };
  /** Places that already have an exact position, to find one's way. */
  points: KnownPoint[];
}

/** What the page of the CMS tells its program: all that depends on the content or on the host. */
export interface CmsSettings {
  siteName: string;
  territory: Territory;
  place: CmsPlace;
}

/** The published content as JSON, beside the page of the CMS: what an entry leads to, and from where. */
export const CONTENT_FILE = 'contenuti.json';

/** The element of the page that holds the settings as JSON. */
export const SETTINGS_ELEMENT = 'impostazioni-cms';
