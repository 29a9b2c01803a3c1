import { expect, test } from 'vitest';
import { siteOf } from './built-site.ts';
import { checkFormats } from './formats.ts';

const found = (path: string, content: string) =>
  checkFormats(siteOf({ [path]: content })).map(({ message }) => message);

const event =
  'BEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20310520T100000Z\r\nDTSTART:20310601T160000Z\r\nSUMMARY:Tavolo\r\nEND:VEVENT\r\n';
const calendar = (inside: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//IT\r\n${inside}END:VCALENDAR\r\n`;

test('finds broken XML and JSON', () => {
  expect(found('/novita.xml', '<feed><title>A & B</title></feed>')[0]).toMatch(
    /^not well-formed XML/,
  );
  expect(found('/novita.xml', '<feed><atom:link/></feed>')[0]).toMatch(/add xmlns:atom$/);
  expect(found('/nodo.svg', '<svg><path></svg>')[0]).toMatch(/^not well-formed XML/);
  expect(found('/dati.json', '{"a": undefined}')[0]).toMatch(/^not JSON/);
});

const point = (coordinates: unknown, more = {}) =>
  JSON.stringify({ type: 'Point', coordinates, ...more });

test('finds GeoJSON that a strict program refuses', () => {
  expect(found('/l.geojson', '{')[0]).toMatch(/^not GeoJSON/);
  expect(found('/l.geojson', point(['12', '44']))[0]).toMatch(/^not GeoJSON/);
  expect(found('/l.geojson', point([12, 44], { bbox: [12, 44] }))[0]).toMatch(/^not GeoJSON/);
  expect(found('/l.geojson', '{"type":"Feature","properties":{}}')[0]).toMatch(/^not GeoJSON/);
});

test('finds calendars that a strict program refuses', () => {
  expect(found('/c.ics', 'ciao')[0]).toMatch(/^not a calendar/);
  expect(found('/c.ics', calendar(event).replaceAll('\r\n', '\n'))).toEqual([
    'lines must end with CR and LF: join them with \\r\\n',
    expect.stringContaining('longer than 75'),
  ]);
  expect(found('/c.ics', calendar(event.replace('UID:a\r\n', '')))).toEqual([
    'a VEVENT without UID: add it',
  ]);
  expect(found('/c.ics', calendar(event.replace('Tavolo', 'è'.repeat(40))))).toEqual([
    'a line is longer than 75 bytes: fold it',
  ]);
});

test('accepts good ones', () => {
  expect(found('/c.ics', calendar(event))).toEqual([]);
  expect(
    found('/novita.xml', '<?xml version="1.0"?><feed xmlns:a="b"><a:c xml:lang="it"/></feed>'),
  ).toEqual([]);
  expect(found('/dati.json', '[]')).toEqual([]);
  expect(found('/l.geojson', point([12, 44]))).toEqual([]);
  expect(found('/l.geojson', '{"type":"Feature","geometry":null,"properties":{}}')).toEqual([]);
});
