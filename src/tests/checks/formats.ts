import { extname } from 'node:path';
import { getIssues } from '@placemarkio/check-geojson';
import ical from 'ical.js';
import type { BuiltSite } from './built-site.ts';
import type { Finding } from './finding.ts';
import { readXml } from './xml.ts';

type Checker = (content: string) => string[];

const checkers: Record<string, Checker> = {
  '.xml': checkXml,
  '.svg': checkXml,
  '.json': checkJson,
  '.geojson': checkGeoJson,
  '.webmanifest': checkJson,
  '.ics': checkCalendar,
};

/** Feeds, sitemaps, drawings, data and calendars can be read by a program that is strict. */
export function checkFormats(site: BuiltSite): Finding[] {
  return [...site.files].flatMap((path) => {
    const check = checkers[extname(path)];
    if (check === undefined) return [];
    return check(site.read(path).toString('utf8')).map((message) => ({ where: path, message }));
  });
}

function checkXml(content: string): string[] {
  return faultOf(() => readXml(content), 'not well-formed XML');
}

function checkJson(content: string): string[] {
  return faultOf(() => JSON.parse(content) as unknown, 'not JSON');
}

/** Source: RFC 7946. */
function checkGeoJson(content: string): string[] {
  return getIssues(content).map(({ message }) => `not GeoJSON: ${message}`);
}

/** Source: RFC 5545, 3.1 (lines) and 3.6 (what a calendar and an event must say). */
function checkCalendar(content: string): string[] {
  const faults = faultOf(() => new ical.Component(parseCalendar(content)), 'not a calendar');
  if (faults.length > 0) return faults;
  const calendar = new ical.Component(parseCalendar(content));
  const lines = content.split('\r\n');
  return [
    ...(content.replaceAll('\r\n', '').includes('\n')
      ? ['lines must end with CR and LF: join them with \\r\\n']
      : []),
    ...(lines.some((line) => Buffer.byteLength(line) > 75)
      ? ['a line is longer than 75 bytes: fold it']
      : []),
    ...missing(calendar, ['version', 'prodid']),
    ...calendar
      .getAllSubcomponents('vevent')
      .flatMap((event) => missing(event, ['uid', 'dtstamp', 'dtstart', 'summary'])),
  ];
}

function parseCalendar(content: string): unknown[] {
  return ical.parse(content) as unknown[];
}

function missing(component: ical.Component, names: string[]): string[] {
  return names
    .filter((name) => !component.hasProperty(name))
    .map((name) => `a ${component.name.toUpperCase()} without ${name.toUpperCase()}: add it`);
}

function faultOf(read: () => unknown, what: string): string[] {
  try {
    read();
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [`${what}: ${reason.split('\n')[0]}`];
  }
}
