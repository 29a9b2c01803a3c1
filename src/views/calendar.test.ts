import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../text/icalendar.ts';
import { graphOf, type RawContent } from '../tests/content-builder.ts';
import { calendarEvents, calendarFile, datedSessions, sessionCalendarFile } from './calendar.ts';

const NOW = new Date('2031-05-20T10:00:00Z');

const session = (data: string, more = {}) => ({ data, quando: '', ...more });

const eventsOf = (raw: RawContent): CalendarEvent[] => calendarEvents(graphOf(raw), NOW);

function onlyEvent(raw: RawContent): CalendarEvent {
  const [event, ...others] = eventsOf(raw);
  if (event === undefined || others.length > 0) throw new Error('not one event');
  return event;
}

describe('a session in the calendar', () => {
  it('has its hours, its place and the address of its page', () => {
    const event = onlyEvent({
      luoghi: {
        sala: {
          indirizzo: 'Via della Prova 1',
          cap: '00000',
          posizione: { lat: 44, lon: 12.05, precisione: 'esatta' },
        },
      },
      sessioni: {
        prima: session('2031-06-12', { ora_inizio: '18:30', ora_fine: '20:30', luogo: 'sala' }),
      },
    });
    expect(event).toMatchObject({
      time: { kind: 'hours', day: '2031-06-12', start: '18:30', end: '20:30' },
      location: 'Titolo di sala, Via della Prova 1, 00000 Borgo',
      position: { lat: 44, lon: 12.05 },
      url: 'https://esempio.it/sessioni/prima/',
      cancelled: false,
      sequence: 0,
    });
    expect(event.description).toContain('https://esempio.it/sessioni/prima/');
    expect(event.description).toContain('dimostrativo');
  });

  it('takes the whole day where the hour is not known, and says so', () => {
    const event = onlyEvent({ sessioni: { prima: session('2031-06-12') } });
    expect(event.time).toEqual({ kind: 'days', first: '2031-06-12', last: '2031-06-12' });
    expect(event.description).toContain('L’ora non è nota.');
  });

  it('makes up no end', () => {
    const event = onlyEvent({
      sessioni: { prima: session('2031-06-12', { ora_inizio: '18:30' }) },
    });
    expect(event.time).toMatchObject({ end: undefined });
    expect(event.description).toContain('L’ora di fine non è nota.');
  });

  it('that moved tells the old day and the reason', () => {
    const event = onlyEvent({
      sessioni: {
        prima: session('2031-06-21', {
          stato: 'rinviata',
          variazione: { data_precedente: '2031-05-08', motivo: 'Nevicava.' },
        }),
      },
    });
    expect(event).toMatchObject({ sequence: 1, cancelled: false, title: 'Titolo di prima' });
    expect(event.description).toContain(
      'Spostata. La data di prima era l’8 maggio 2031. Perché: Nevicava.',
    );
  });

  it('that was cancelled stays, and says so in its title too', () => {
    const event = onlyEvent({
      sessioni: {
        prima: session('2031-06-21', { stato: 'annullata', variazione: { motivo: 'Frana.' } }),
      },
    });
    expect(event).toMatchObject({
      sequence: 1,
      cancelled: true,
      title: 'Annullata: Titolo di prima',
    });
    expect(event.description).toMatch(/^Annullata\. Perché: Frana\./);
  });

  it('without a day is in no calendar', () => {
    const graph = graphOf({
      sessioni: { prima: {}, seconda: session('2031-06-12', { sigla: 's2' }) },
    });
    expect(datedSessions(graph)).toEqual(['seconda']);
    expect(calendarEvents(graph, NOW)).toHaveLength(1);
  });

  it('gives no position that is not exact', () => {
    const posizione = { lat: 44, lon: 12, precisione: 'approssimata', raggio_m: 300 };
    const event = onlyEvent({
      luoghi: { sala: { posizione } },
      sessioni: { prima: session('2031-06-12', { luogo: 'sala' }) },
    });
    expect(event.position).toBeUndefined();
  });
});

describe('the dates of an action', () => {
  const dates = (...calendario: object[]) =>
    eventsOf({
      azioni: { sedie: { calendario, luoghi: ['via', 'piazza'] } },
      luoghi: { via: {}, piazza: {} },
    });

  it('are whole days, with their note and places', () => {
    const [event] = dates({ inizio: '2031-12-30', fine: '2032-01-02', nota: 'Festa' });
    expect(event).toMatchObject({
      time: { kind: 'days', first: '2031-12-30', last: '2032-01-02' },
      title: 'Titolo di sedie: Festa',
      location: 'Titolo di via e Titolo di piazza',
      url: 'https://esempio.it/azioni/#sedie',
    });
  });

  it('keep who they are when another date comes before them', () => {
    const uids = (events: CalendarEvent[]) => events.map(({ uid }) => uid);
    const [kept] = uids(dates({ inizio: '2031-05-11' }));
    expect(uids(dates({ inizio: '2031-05-04' }, { inizio: '2031-05-11' }))).toContain(kept);
  });

  it('differ from each other also on the same day', () => {
    const same = dates({ inizio: '2031-05-04' }, { inizio: '2031-05-04' });
    expect(new Set(same.map(({ uid }) => uid)).size).toBe(2);
  });
});

describe('the deadline of a commitment', () => {
  const commitment = (more: object) => ({
    soggetti: { comune: { nome_breve: 'Comune' } },
    impegni: { posare: { scadenza: '2031-04-10', ...more } },
  });

  it('is titled as a deadline, and says who took it and how one will see', () => {
    const event = onlyEvent(commitment({ criterio_di_verifica: 'Ci si siede.' }));
    expect(event).toMatchObject({
      title: 'Scadenza: Titolo di posare',
      time: { first: '2031-04-10' },
      sequence: 0,
    });
    expect(event.description).toContain('Chi lo prende: Comune.');
    expect(event.description).toContain('Si vedrà così: Ci si siede.');
  });

  it('is the last one decided, and keeps who it is when it moves', () => {
    const proroghe = [
      { nuova_scadenza: '2031-05-11', decisa_il: '2031-04-08', motivo: 'Pioveva.' },
      { nuova_scadenza: '2031-07-15', decisa_il: '2031-05-01', motivo: 'Mancano le viti.' },
    ];
    const event = onlyEvent(commitment({ proroghe }));
    expect(event).toMatchObject({ time: { first: '2031-07-15' }, sequence: 2 });
    expect(event.uid).toBe(onlyEvent(commitment({})).uid);
    expect(event.description).toContain(
      'Prorogata il 1º maggio 2031. La scadenza di prima era l’11 maggio 2031. Perché: Mancano le viti.',
    );
  });

  it('is not there without a day', () => {
    expect(eventsOf({ impegni: { posare: { scadenza_in_parole: 'Entro l’estate' } } })).toEqual([]);
  });
});

describe('the calendar', () => {
  const raw: RawContent = {
    soggetti: { comune: {} },
    sessioni: {
      prima: session('2031-06-12', { ora_inizio: '18:30' }),
      seconda: session('2031-06-10', { sigla: 's2' }),
    },
    impegni: { posare: { scadenza: '2031-04-10' } },
    azioni: { sedie: { calendario: [{ inizio: '2031-05-04' }] } },
    verifiche: {
      conta: {
        data: '2031-05-06',
        a_cura_di: ['comune'],
        giudizi: [{ impegno: 'posare', esito: 'confermato' }],
      },
    },
  };

  const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
  const summaries = (text: string) =>
    read(text)
      .getAllSubcomponents('vevent')
      .map((event) => event.getFirstPropertyValue('summary'));

  it('has every kind of date, earlier first', () => {
    expect(summaries(calendarFile(graphOf(raw), NOW))).toEqual([
      'Scadenza: Titolo di posare',
      'Titolo di sedie',
      'Verifica: Titolo di conta',
      'Titolo di seconda',
      'Titolo di prima',
    ]);
  });

  it('of a session has that session only', () => {
    expect(summaries(sessionCalendarFile(graphOf(raw), 'prima', NOW))).toEqual(['Titolo di prima']);
  });

  it('is valid when there is nothing to tell', () => {
    expect(summaries(calendarFile(graphOf({}), NOW))).toEqual([]);
  });

  it('is dated by the history of each entry, or else by the build', () => {
    const history = new Map([
      [
        'sessioni/prima.md',
        { added: '2031-01-01T10:00:00Z', changed: '2031-02-01T10:00:00+01:00' },
      ],
    ]);
    const stamps = read(calendarFile(graphOf(raw, { history }), NOW))
      .getAllSubcomponents('vevent')
      .map((event) => String(event.getFirstPropertyValue('dtstamp')));
    expect(stamps.at(-1)).toBe('2031-02-01T09:00:00Z');
    expect(stamps[0]).toBe('2031-05-20T10:00:00Z');
  });

  it('keeps the identity of events when the site changes address', () => {
    const uids = (site: string) =>
      calendarEvents(graphOf(raw, { site }), NOW).map(({ uid }) => uid);
    expect(uids('https://anteprima-7.esempio.it')).toEqual(uids('https://esempio.it'));
    expect(uids('https://esempio.it')).toContain('sessioni-prima@processo-di-prova.borgo');
  });
});
