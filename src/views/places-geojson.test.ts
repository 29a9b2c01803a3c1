import { getIssues } from '@placemarkio/check-geojson';
import { describe, expect, it } from 'vitest';
import { tableNamed } from '../model/data-dictionary.ts';
import { graphOf, type RawContent } from '../tests/content-builder.ts';
import { placesGeoJson } from './places-geojson.ts';

const geoJson = (luoghi: NonNullable<RawContent['luoghi']>) => placesGeoJson(graphOf({ luoghi }));

const exact = { lat: 44.05, lon: 11.95, precisione: 'esatta' };
const approximate = { lat: 43.95, lon: 12.05, precisione: 'approssimata', raggio_m: 400 };

describe('the places as GeoJSON', () => {
  const all = geoJson({
    piazza: { posizione: exact, zone: ['centro'], accessibilita: { ascensore: 'no' } },
    prato: { posizione: approximate },
    radura: {},
  });
  const named = (name: string) => all.features.find(({ id }) => id === name);

  it('is what RFC 7946 asks for, also with no place or no position', () => {
    for (const collection of [all, geoJson({}), geoJson({ radura: {} })]) {
      expect(getIssues(JSON.stringify(collection))).toEqual([]);
    }
  });

  it('has points with the longitude first', () => {
    expect(named('piazza')?.geometry).toEqual({ type: 'Point', coordinates: [11.95, 44.05] });
  });

  it('keeps a place without position, unlocated', () => {
    expect(named('radura')).toMatchObject({ geometry: null, properties: { id: 'radura' } });
  });

  it('has a box around the points, from south-west to north-east, and none without points', () => {
    expect(all.bbox).toEqual([11.95, 43.95, 12.05, 44.05]);
    expect(geoJson({ radura: {} })).not.toHaveProperty('bbox');
  });

  it('has the cells of the CSV under the same names, and nothing inside another', () => {
    const columns = tableNamed('luoghi')?.columns.map(({ name }) => name) ?? [];
    for (const { properties } of all.features) {
      expect(columns).toEqual(expect.arrayContaining(Object.keys(properties)));
      expect(Object.values(properties).filter((value) => typeof value === 'object')).toEqual([]);
    }
    expect(named('piazza')?.properties).toMatchObject({
      pagina: 'https://esempio.it/luoghi/piazza/',
      zone: 'centro',
      'accessibilita.ascensore': 'no',
    });
  });

  it('says how far an approximate position can be off', () => {
    expect(named('prato')?.properties).toMatchObject({
      'posizione.precisione': 'approssimata',
      'posizione.raggio_m': 400,
    });
    expect(named('piazza')?.properties).not.toHaveProperty('posizione.raggio_m');
  });
});
