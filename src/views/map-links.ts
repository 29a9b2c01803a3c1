import type { Entry } from '../model/registry.ts';
import { formatNumber } from '../text/words.ts';
import type { Link } from './address.ts';

type Position = NonNullable<Entry<'luoghi'>['data']['posizione']>;

/** Where a place is, and how to see it in the person's own map app. */
export interface PlacePosition {
  /** "43.6512, 14.1764": to select and copy. */
  coordinates: string;
  /** "Entro circa 400 metri…", where the point is only the middle of a circle. */
  uncertainty: string | undefined;
  /** Opens the app that the device has for `geo:` addresses (RFC 5870). */
  app: Link;
  /** The same for devices that have none. */
  others: Link[];
}

/** Zoom at which a street fills a screen. */
const STREET = 18;
/** Metres that one pixel of a Web Mercator map is at the equator, at zoom 0. */
const METRES_PER_PIXEL = 156_543;
/** Side of the map in which the whole circle should be seen, in pixels: that of a small telephone. */
const SMALL_MAP = 300;

/** An exact position opens as a pin; an approximate one as an area, without any pin. */
export function placePosition({ data }: Entry<'luoghi'>): PlacePosition | undefined {
  const { posizione, titolo } = data;
  if (posizione === undefined) return undefined;
  const { lat, lon, raggio_m } = posizione;
  const coordinates = `${lat}, ${lon}`;
  if (raggio_m !== undefined) {
    const zoom = zoomFor(posizione, raggio_m);
    return {
      coordinates,
      uncertainty: `Entro circa ${formatNumber(raggio_m)} metri dalle coordinate qui sotto: il punto preciso non è noto.`,
      app: { href: `geo:${lat},${lon}?z=${zoom}`, text: 'Apri la zona nella tua app delle mappe' },
      others: [
        apple({ ll: `${lat},${lon}`, z: String(zoom) }),
        openStreetMap('', `#map=${zoom}/${lat}/${lon}`),
      ],
    };
  }
  return {
    coordinates,
    uncertainty: undefined,
    app: {
      href: `geo:${lat},${lon}?q=${lat},${lon}(${encodeURIComponent(titolo)})`,
      text: 'Apri nella tua app delle mappe',
    },
    others: [
      apple({ ll: `${lat},${lon}`, q: titolo }),
      openStreetMap(`?mlat=${lat}&mlon=${lon}`, `#map=${STREET}/${lat}/${lon}`),
    ],
  };
}

function apple(query: Record<string, string>): Link {
  return {
    href: `https://maps.apple.com/?${new URLSearchParams(query).toString()}`,
    text: 'Mappe di Apple',
  };
}

function openStreetMap(query: string, view: string): Link {
  return { href: `https://www.openstreetmap.org/${query}${view}`, text: 'OpenStreetMap' };
}

/** The closest zoom at which a circle is seen whole on a small map. */
function zoomFor({ lat }: Position, radius: number): number {
  const metresPerPixel = (2 * radius) / SMALL_MAP;
  const here = METRES_PER_PIXEL * Math.cos((lat * Math.PI) / 180);
  return Math.min(STREET, Math.floor(Math.log2(here / metresPerPixel)));
}
