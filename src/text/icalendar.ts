/** When an event is: whole days, the last one included, or hours of one day in Italy. */
export type EventTime =
  | { kind: 'days'; first: string; last: string }
  /** `HH:mm`; without an end where it is not known. */
  | { kind: 'hours'; day: string; start: string; end: string | undefined };

/** An event of a calendar. Days are `YYYY-MM-DD`, instants ISO. */
export interface CalendarEvent {
  /** Never changes, also when the site moves. */
  uid: string;
  /** When what it says was last changed. */
  stamp: string;
  created: string | undefined;
  /** How many times it was moved or called off. */
  sequence: number;
  cancelled: boolean;
  time: EventTime;
  title: string;
  description: string;
  category: string;
  location: string | undefined;
  position: { lat: number; lon: number } | undefined;
  /** Full address of its page. */
  url: string;
}

export interface Calendar {
  name: string;
  description: string;
  /** Full address of the calendar itself. */
  url: string;
  events: readonly CalendarEvent[];
}

type Line = readonly [name: string, value: string];

const HOURS_BETWEEN_READINGS = 12;

// The rule of the European Union, in force in Italy since October 1996.
const ROME: readonly Line[] = [
  ['BEGIN', 'VTIMEZONE'],
  ['TZID', 'Europe/Rome'],
  ['BEGIN', 'DAYLIGHT'],
  ['DTSTART', '19970330T020000'],
  ['TZOFFSETFROM', '+0100'],
  ['TZOFFSETTO', '+0200'],
  ['TZNAME', 'CEST'],
  ['RRULE', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
  ['END', 'DAYLIGHT'],
  ['BEGIN', 'STANDARD'],
  ['DTSTART', '19961027T030000'],
  ['TZOFFSETFROM', '+0200'],
  ['TZOFFSETTO', '+0100'],
  ['TZNAME', 'CET'],
  ['RRULE', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
  ['END', 'STANDARD'],
  ['END', 'VTIMEZONE'],
];

/** A calendar as iCalendar (RFC 5545, with the names and the refresh of RFC 7986). */
export function icalendar({ name, description, url, events }: Calendar): string {
  const every = `PT${HOURS_BETWEEN_READINGS}H`;
  const lines: Line[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', escapeText(`-//${name}//IT`)],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['NAME', escapeText(name)],
    ['X-WR-CALNAME', escapeText(name)],
    ['DESCRIPTION', escapeText(description)],
    ['X-WR-CALDESC', escapeText(description)],
    ['X-WR-TIMEZONE', 'Europe/Rome'],
    ['SOURCE;VALUE=URI', url],
    ['REFRESH-INTERVAL;VALUE=DURATION', every],
    ['X-PUBLISHED-TTL', every],
    ...ROME,
    ...events.flatMap(eventLines),
    ['END', 'VCALENDAR'],
  ];
  return lines.map(([key, value]) => `${fold(`${key}:${value}`)}\r\n`).join('');
}

function eventLines(event: CalendarEvent): Line[] {
  const { created, location, position } = event;
  const optional: (Line | undefined)[] = [
    created === undefined ? undefined : ['CREATED', instantText(created)],
    location === undefined ? undefined : ['LOCATION', escapeText(location)],
    position && ['GEO', `${position.lat};${position.lon}`],
  ];
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', escapeText(event.uid)],
    ['DTSTAMP', instantText(event.stamp)],
    ['SEQUENCE', String(event.sequence)],
    ['STATUS', event.cancelled ? 'CANCELLED' : 'CONFIRMED'],
    ...timeLines(event.time),
    ['SUMMARY', escapeText(event.title)],
    ['DESCRIPTION', escapeText(event.description)],
    ['CATEGORIES', escapeText(event.category)],
    ['URL', event.url],
    ...optional.filter((line) => line !== undefined),
    ['END', 'VEVENT'],
  ];
}

function timeLines(time: EventTime): Line[] {
  if (time.kind === 'days') {
    return [
      ['DTSTART;VALUE=DATE', time.first.replaceAll('-', '')],
      ['DTEND;VALUE=DATE', dayAfter(time.last).replaceAll('-', '')],
      ['TRANSP', 'TRANSPARENT'],
    ];
  }
  const at = (hour: string) => `${time.day}T${hour}00`.replaceAll(/[-:]/g, '');
  return [
    ['DTSTART;TZID=Europe/Rome', at(time.start)],
    ...(time.end === undefined ? [] : [['DTEND;TZID=Europe/Rome', at(time.end)] as const]),
  ];
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** `2026-11-22T18:30:00+01:00` → `20261122T173000Z`. */
function instantText(instant: string): string {
  return new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\n\t\P{Cc}]/gu, '')
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

const LONGEST_LINE = 75;

/** Breaks a line so that no piece is longer than 75 octets, never inside a character. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST_LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Octets of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
