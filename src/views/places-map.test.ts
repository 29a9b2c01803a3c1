import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Content } from '../model/registry.ts';
import { readContent } from '../repository/read.ts';
import { graphFrom, graphOf } from '../tests/content-builder.ts';
import { embeddedMapPage, placesMap } from './places-map.ts';

const FIXTURE = fileURLToPath(new URL('../tests/fixtures/esempio', import.meta.url));
const TODAY = '2031-05-20';
const at = (lat: number, lon: number, raggio_m?: number) => ({
  stato: 'citato',
  posizione:
    raggio_m === undefined
      ? { lat, lon, precisione: 'esatta' }
      : { lat, lon, precisione: 'approssimata', raggio_m },
});
const fresh = { verificato_il: '2031-05-01' };

const graph = graphOf({
  luoghi: {
    sala: { ...at(44, 12), ...fresh, titolo: 'Sala' },
    teatro: { ...at(44.05, 12.05), titolo: 'Teatro' },
    orto: { ...at(43.96, 11.96, 400), ...fresh, titolo: 'Orto' },
    vasche: { ...at(43.96, 11.96, 400), ...fresh, titolo: 'Vasche' },
    ignoto: { stato: 'citato', titolo: 'Ignoto' },
  },
});
const map = placesMap(graph, TODAY, undefined, 'list');
const markOf = (name: RegExp) => map.drawing.marks.find(({ link }) => name.test(link.text));

describe('the drawing of the map', () => {
  it('leaves the arrow to the north free of names', () => {
    const town = graphFrom(readContent(FIXTURE).content as Content, { today: TODAY });
    const { labels, north } = placesMap(town, TODAY, undefined, 'list').drawing;
    const over = labels.filter(({ text, x, y, anchor }) => {
      const width = text.length * 6;
      const left = x - { start: 0, middle: width / 2, end: width }[anchor];
      return y < north.y && left < north.x && left + width > north.x;
    });
    expect(labels.map(({ text }) => text)).toContain('Stazione');
    expect(over).toEqual([]);
  });

  it('has a mark for each position, that says what it is and leads to its card', () => {
    expect(map.drawing.marks).toHaveLength(3);
    expect(markOf(/Sala/)).toMatchObject({ kind: 'point', stale: 'none', link: { href: '#sala' } });
    expect(markOf(/Teatro, scheda da ricontrollare/)).toMatchObject({
      kind: 'point',
      stale: 'all',
    });
  });

  it('tells what a circle stands for, where more than one place shares it', () => {
    const circle = markOf(/^2 luoghi: Orto e Vasche, entro 400 metri$/);
    expect(circle).toMatchObject({ kind: 'circle', number: '2' });
    expect(map.drawing.circles).toHaveLength(1);
    expect(map.drawing.circles[0]).toMatchObject({ x: circle?.x, y: circle?.y });
    const [shared, ...others] = map.shared;
    expect(others).toEqual([]);
    expect(circle?.link.href).toBe(`#${shared?.id ?? ''}`);
    expect(shared?.links.map(({ href }) => href)).toEqual(['#orto', '#vasche']);
    expect(shared?.title).toBe('2 luoghi entro 400 metri');
  });

  it('has every mark inside, and the names of places beside them', () => {
    const { width, height, marks, labels } = map.drawing;
    for (const { x, y } of marks) {
      expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    }
    expect(labels.map(({ text }) => text)).toEqual(expect.arrayContaining(['Sala', 'Teatro']));
  });

  it('says which of the places that share a mark are to be checked', () => {
    const { drawing, shared } = placesMap(
      graphOf({
        luoghi: {
          orto: { ...at(44, 12), ...fresh, titolo: 'Orto' },
          vasche: { ...at(44, 12), titolo: 'Vasche' },
        },
      }),
      TODAY,
      undefined,
      'list',
    );
    expect(drawing.marks.map(({ stale }) => stale)).toEqual(['some']);
    expect(shared.map(({ title, links }) => [title, links.map(({ text }) => text)])).toEqual([
      ['2 luoghi nello stesso punto, 1 da ricontrollare', ['Orto', 'Vasche – da ricontrollare']],
    ]);
  });

  it('says how many places are not on the map', () => {
    expect(map.summary).toMatch(
      /^In tutto, 4 luoghi hanno un segno\. 1 altro è nell’elenco, ma non ancora/,
    );
    expect(placesMap(graphOf({}), TODAY, undefined, 'list').summary).toBe(
      'Di nessun luogo sappiamo ancora dove mettere il segno.',
    );
  });

  it('shows the whole territory where no position is known', () => {
    const { settings, drawing } = placesMap(graphOf({}), TODAY, undefined, 'list');
    expect(settings.frame).toEqual(settings.box);
    expect(drawing.marks).toEqual([]);
    expect(drawing.labels.map(({ text }) => text)).toEqual(['centro']);
  });

  it('says where the middle of the town is, also under a mark, and other points before places', () => {
    const { labels } = map.drawing;
    expect(labels[0]).toMatchObject({ text: 'centro', landmark: true });
    const { identita } = graph.content.settings;
    const punti = [{ nome: 'Stazione', lat: 44.02, lon: 12.02 }];
    const { settings, drawing } = placesMap(
      {
        ...graph,
        content: {
          ...graph.content,
          settings: {
            ...graph.content.settings,
            identita: { ...identita, territorio: { ...identita.territorio, punti } },
          },
        },
      },
      TODAY,
      undefined,
      'list',
    );
    expect(settings.landmarks).toEqual([{ name: 'Stazione', lat: 44.02, lon: 12.02 }]);
    expect(drawing.labels[1]).toMatchObject({ text: 'Stazione', landmark: true });
  });

  it('is small however many places there are', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, number) => [
        `luogo-${number}`,
        { ...at(43.95 + (number % 20) / 200, 11.95 + number / 3000), titolo: `Luogo ${number}` },
      ]),
    );
    const { drawing, shared } = placesMap(graphOf({ luoghi: many }), TODAY, undefined, 'list');
    expect(drawing.marks.length).toBeLessThan(60);
    expect(shared).toEqual([]);
    const link = drawing.marks.find(({ number }) => number !== undefined)?.link;
    expect(link?.href).toBe('/luoghi/');
  });
});

describe('the map for other sites', () => {
  it('leads to the pages of the places, and comes with a link for who has no frames', () => {
    const { map: embedded } = embeddedMapPage(graph, TODAY, '/territorio.pmtiles');
    expect(embedded.drawing.marks.map(({ link }) => link.href)).toContain('/luoghi/sala/');
    expect(embedded.settings.base).toBe('/territorio.pmtiles');
    expect(map.snippet).toMatch(
      /<iframe src="https?:[^"]*\/luoghi\/mappa\/" title="Mappa dei luoghi: [^"]+"/,
    );
    expect(map.snippet).toMatch(/<a href="https?:[^"]*\/luoghi\/">/);
  });
});
