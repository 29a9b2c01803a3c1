import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, type EventTime, icalendar } from './icalendar.ts';
import { instantInRome } from './zone.ts';

const event: CalendarEvent = {
  uid: 'sessioni-prima@prova.borgo',
  stamp: '2031-03-01T10:00:00+01:00',
  created: undefined,
  sequence: 0,
  cancelled: false,
  time: { kind: 'days', first: '2031-05-20', last: '2031-05-20' },
  title: 'Prima sessione',
  description: 'Si comincia.',
  category: 'Incontri',
  location: undefined,
  position: undefined,
  url: 'https://esempio.it/sessioni/prima/',
};

const written = (more: Partial<CalendarEvent> = {}) =>
  icalendar({
    name: 'Prova, «a»; b',
    description: 'Le date.',
    url: 'https://esempio.it/calendario.ics',
    events: [{ ...event, ...more }],
  });

/** The calendar as another program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone !== null) ICAL.TimezoneService.register(zone);
  const component = calendar.getFirstSubcomponent('vevent');
  if (component === null) throw new Error('no event');
  return { calendar, component, event: new ICAL.Event(component) };
}

const hours = (day: string, start: string, end?: string): EventTime => ({
  kind: 'hours',
  day,
  start,
  end,
});

describe('a calendar', () => {
  it('has a name as written, and says how often to read it again', () => {
    const { calendar } = read(written());
    // The reader does not know these two: it leaves them escaped.
    for (const property of ['name', 'x-wr-calname']) {
      expect(calendar.getFirstPropertyValue(property)).toBe('Prova\\, «a»\\; b');
    }
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT12H');
  });

  it('is valid without events', () => {
    const text = icalendar({ name: 'a', description: 'b', url: 'https://esempio.it/', events: [] });
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    expect(calendar.getAllSubcomponents('vevent')).toEqual([]);
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
  });

  it('has no line over 75 octets, ends each with CRLF and breaks no character', () => {
    const title = 'È così: perché, però, città; 🪑'.repeat(12);
    const text = written({ title });
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(read(text).event.summary).toBe(title);
  });

  it('gives back texts with commas, semicolons, slashes, line breaks and quotes', () => {
    const description = 'Uno, due; tre\\quattro\n\n"cinque": sei\r\nBEGIN:VEVENT';
    expect(read(written({ description })).event.description).toBe(
      description.replace('\r\n', '\n'),
    );
  });
});

describe('the time of an event', () => {
  it('takes whole days with the last one included, also over a year’s end', () => {
    const { event: read1 } = read(
      written({ time: { kind: 'days', first: '2031-12-30', last: '2031-12-31' } }),
    );
    expect(read1.startDate.isDate).toBe(true);
    expect([read1.startDate.toString(), read1.endDate.toString()]).toEqual([
      '2031-12-30',
      '2032-01-01',
    ]);
  });

  it.each(['2031-03-30', '2031-10-26', '2031-06-01', '2031-12-31', '2032-02-29'])(
    'is the hour of Italy on %s, also when clocks change',
    (day) => {
      const { event: found } = read(written({ time: hours(day, '00:30', '18:45') }));
      expect(found.startDate.toJSDate()).toEqual(new Date(instantInRome(day, '00:30')));
      expect(found.endDate.toJSDate()).toEqual(new Date(instantInRome(day, '18:45')));
    },
  );

  it('has no end where none is known', () => {
    const { component } = read(written({ time: hours('2031-05-20', '18:00') }));
    expect(component.getFirstProperty('dtend')).toBeNull();
    expect(component.getFirstProperty('duration')).toBeNull();
  });
});

describe('the state of an event', () => {
  it('tells what was cancelled, how often it moved, and when that was written', () => {
    const { component } = read(written({ cancelled: true, sequence: 2 }));
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(component.getFirstPropertyValue('sequence')).toBe(2);
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2031-03-01T09:00:00Z');
    expect(read(written()).component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });
});
