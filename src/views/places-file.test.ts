import { describe, expect, test } from 'vitest';
import { graphOf } from '../tests/content-builder.ts';
import { accessOf, hoursOf, type PlaceRecord, valuesOf } from '../text/places/file.ts';
import { placesFile, placeTexts } from './places-file.ts';

const weekday = { giorni: ['lunedi', 'martedi'], dalle: '09:00', alle: '13:00' };

const graph = graphOf({
  settings: { vocabolari: { cosa_si_puo_fare: [{ id: 'leggere', nome: 'Leggere' }] } },
  linee: { ombra: { titolo: 'Ombra', ordine: 2 }, acqua: { titolo: 'Acqua', ordine: 1 } },
  azioni: {
    lettura: { linea: 'acqua', luoghi: ['sala'] },
    merenda: { linea: 'acqua', luoghi: ['sala'] },
  },
  luoghi: {
    bottega: { titolo: 'Bottega', stato: 'citato', orari: [weekday] },
    sala: {
      titolo: 'Sala',
      stato: 'riconosciuto',
      posizione: { lat: 44, lon: 12.05, precisione: 'approssimata', raggio_m: 400 },
      orari: [weekday],
      accoglienza: { cosa_si_puo_fare: ['leggere'], costo: 'gratuito' },
      accessibilita: { ingresso_senza_gradini: 'si', porta_larga: 'no' },
      verificato_il: '2031-05-01',
    },
    orto: {
      titolo: 'Orto',
      stato: 'citato',
      orari: [{ giorni: ['domenica'], nota: 'Su richiesta' }],
      verificato_il: '2030-11-20',
    },
  },
});
const file = placesFile(graph, '2031-05-20');
const named = (id: string) => file.places.find((place) => place.id === id) as PlaceRecord;

describe('the places for a browser', () => {
  test('are in the order of the list, and so are their texts', () => {
    expect(file.places.map(({ id }) => id)).toEqual(['sala', 'bottega', 'orto']);
    expect(placeTexts(graph, '2031-05-20')[0]).toEqual({
      what: 'Riconosciuto',
      summary: 'Una frase semplice.',
      address: 'Indirizzo non noto',
      checked: 'Verificata il 1º maggio 2031',
    });
  });

  test('have a position only where it is known, and a radius only where it is not exact', () => {
    expect(named('sala')).toMatchObject({ lat: 44, lon: 12.05, radius: 400 });
    expect(named('bottega').lat).toBeUndefined();
  });

  test('say that they are stale after 180 days, or never checked', () => {
    expect(file.places.map(({ stale }) => stale)).toEqual([undefined, true, true]);
  });

  test('keep yes, no and not surveyed apart', () => {
    const facts = ['ingresso_senza_gradini', 'porta_larga', 'ascensore'];
    expect(facts.map((fact) => accessOf(file, named('sala'), fact))).toEqual([
      'yes',
      'no',
      'unknown',
    ]);
    expect(accessOf(file, named('orto'), 'ascensore')).toBe('unknown');
  });

  test('are on the lines of what happens in them', () => {
    expect(file.names.linea.map(([key]) => key)).toEqual(['acqua', 'ombra']);
    expect(valuesOf(file, named('sala'), 'linea')).toEqual(['acqua']);
  });

  test('say hours that are the same once', () => {
    expect(hoursOf(file, named('sala'))).toEqual([{ days: '12', from: '09:00', to: '13:00' }]);
    expect(named('bottega').hours).toBe(named('sala').hours);
    expect(hoursOf(file, named('orto'))).toEqual([{ days: '7', note: 'Su richiesta' }]);
  });

  test('come with the holidays until the end of the next year', () => {
    expect(file.holidays[0]).toEqual(['2031-06-02', 'Festa della Repubblica']);
    expect(file.holidays.at(-1)).toEqual(['2032-12-26', 'Santo Stefano']);
    expect(file.holidaysUntil).toBe('2032-12-31');
  });
});
