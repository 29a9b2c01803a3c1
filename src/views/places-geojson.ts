import { tableNamed } from '../model/data-dictionary.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import { cellOf, type Row, tableRows } from './open-data-rows.ts';

/** Longitude and latitude, in degrees, WGS 84. */
type Position = readonly [lon: number, lat: number];

interface Feature {
  type: 'Feature';
  id: string;
  /** Null where nobody knows the position: an "unlocated" feature (RFC 7946, 3.2). */
  geometry: { type: 'Point'; coordinates: Position } | null;
  /** What the CSV has in the row of the place, under the same names; what is empty there is absent. */
  properties: Row;
}

interface FeatureCollection {
  type: 'FeatureCollection';
  /** West, south, east, north; absent where no place has a position. */
  bbox?: readonly [number, number, number, number];
  features: readonly Feature[];
}

/** Every place as GeoJSON (RFC 7946). */
export function placesGeoJson(graph: Graph): FeatureCollection {
  const rows = placeRows(graph);
  const features = graph.content.luoghi.map(({ id, data }): Feature => ({
    type: 'Feature',
    id,
    geometry: pointOf(data),
    properties: rows.get(id) ?? {},
  }));
  const positions = features.flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : []));
  return {
    type: 'FeatureCollection',
    ...(positions.length > 0 && { bbox: boxAround(positions) }),
    features,
  };
}

function placeRows(graph: Graph): Map<string, Row> {
  const table = tableNamed('luoghi');
  if (table === undefined) throw new Error('the open data has no table of places');
  return new Map(
    tableRows(graph, table).map((row) => [
      String(row['id']),
      Object.fromEntries(
        table.columns
          .map((column) => [column.name, cellOf(row, column)] as const)
          .filter(([, cell]) => cell !== undefined),
      ),
    ]),
  );
}

function pointOf({ posizione }: Entry<'luoghi'>['data']): Feature['geometry'] {
  return posizione === undefined
    ? null
    : { type: 'Point', coordinates: [posizione.lon, posizione.lat] };
}

function boxAround(positions: readonly Position[]): [number, number, number, number] {
  const lons = positions.map(([lon]) => lon);
  const lats = positions.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
