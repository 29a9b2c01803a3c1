import { describe, expect, it } from 'vitest';
import { accessFactLabels } from '../model/labels.ts';
import { graphOf, type RawContent } from '../tests/content-builder.ts';
import { doorCard, hasDoorCard } from './door-card.ts';

const TODAY = '2031-05-20';
const vocabolari = {
  cosa_si_puo_fare: [
    { id: 'leggere', nome: 'Leggere' },
    { id: 'giocare', nome: 'Giocare' },
    ...Array.from({ length: 30 }, (_, index) => ({
      id: `altro-${index}`,
      nome: `Fare altro ancora ${index}`,
    })),
  ],
};

function card(sala: Record<string, unknown>, settings: RawContent['settings'] = {}) {
  return doorCard(
    graphOf({
      luoghi: { sala: { titolo: 'Sala', ...sala } },
      settings: { vocabolari, ...settings },
    }),
    'sala',
    TODAY,
  );
}

const days = ['lunedi', 'martedi', 'mercoledi', 'giovedi', 'venerdi', 'sabato', 'domenica'];
const everyDayAnother = days.map((day, index) => ({
  giorni: [day],
  dalle: `0${index}:00`,
  nota: 'Una nota lunga quanto può essere, per vedere che cosa resta. '.repeat(2).trim(),
}));

describe('the card for a door', () => {
  it('says what one can do, when, how one enters and who welcomes', () => {
    const full = card({
      accoglienza: {
        cosa_si_puo_fare: ['leggere', 'giocare'],
        chi_accoglie: 'Volontari del sabato',
        prenotazione: 'no',
      },
      orari: [{ giorni: ['sabato'], dalle: '09:00', alle: '13:00' }],
      accessibilita: { ascensore: 'no', fasciatoio: 'si' },
      verificato_il: '2031-05-01',
    });
    expect(full).toMatchObject({
      activities: 'leggere e giocare',
      hours: [{ days: 'Sabato' }],
      hoursNote: undefined,
      checked: { tone: 'verified' },
      isPartial: false,
    });
    expect(full.facts.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Ascensore: No',
      'Fasciatoio: Sì',
    ]);
    expect(full.foot.map(({ text }) => text)).toEqual(['Volontari del sabato', 'Senza prenotare']);
  });

  it('leads to the page of the place, and is left out by search engines', () => {
    const { mark, page, meta } = card({});
    expect(mark.address).toBe('esempio.it/luoghi/sala/');
    expect(page.href).toBe('/luoghi/sala/');
    expect(meta).toMatchObject({ path: '/luoghi/sala/cartello/', unlisted: true });
  });

  it('says that the site is a demonstration, while it is one', () => {
    expect(card({}).notice).toContain('non è un cartello ufficiale');
    expect(card({}, { identita: { natura: 'ufficiale' } }).notice).toBeUndefined();
  });

  it('says what is not known, not verified, or only approximate', () => {
    const unknown = card({
      posizione: { lat: 44, lon: 12, precisione: 'approssimata', raggio_m: 1500 },
    });
    expect(unknown).toMatchObject({
      hoursNote: 'Non li abbiamo ancora rilevati.',
      notSurveyed: 'Non lo abbiamo ancora rilevato.',
      checked: { tone: 'waiting' },
    });
    expect(unknown.foot).toContainEqual({
      label: 'Posizione approssimata:',
      text: 'entro circa 1.500 metri',
    });
    expect(unknown.standing).toContain('non è riconosciuto');
  });

  it('says that facts checked long ago are to be checked again', () => {
    expect(card({ verificato_il: '2030-11-20' }).checked).toMatchObject({
      tone: 'late',
      text: 'Da ricontrollare: verificata il 20 novembre 2030, più di 180 giorni fa',
    });
    expect(card({ verificato_il: '2030-11-21' }).checked.tone).toBe('verified');
  });

  it('is never given to a place that does not welcome now', () => {
    const { content } = graphOf({ luoghi: { chiuso: { stato: 'sospeso' }, aperto: {} } });
    expect(content.luoghi.filter(hasDoorCard).map(({ id }) => id)).toEqual(['aperto']);
  });
});

describe('what is too much for one sheet', () => {
  it('is left to the page, and the card says so', () => {
    const crowded = card({
      titolo: 'Un nome che non finisce mai '.repeat(4).trim(),
      in_breve: 'Una frase che non finisce mai, e ne resta. '.repeat(5).trim(),
      accoglienza: { cosa_si_puo_fare: vocabolari.cosa_si_puo_fare.map(({ id }) => id) },
      orari: everyDayAnother,
    });
    expect(crowded.isPartial).toBe(true);
    expect(crowded.activities.length).toBeLessThan(120);
    expect(crowded.activities).toMatch(/^leggere, .* e altro, alla pagina$/);
  });

  it('counts the facts of how one enters that are left to the page', () => {
    const crowded = card({
      in_breve: 'Una frase che non finisce mai, e ne resta. '.repeat(5).trim(),
      accessibilita: Object.fromEntries(Object.keys(accessFactLabels).map((key) => [key, 'si'])),
    });
    const left = Object.keys(accessFactLabels).length - crowded.facts.length;
    expect(left).toBeGreaterThan(1);
    expect(crowded.factsNote).toBe(`${left} altri dati alla pagina.`);
    expect(card({ accessibilita: { ascensore: 'si' } }).factsNote).toBeUndefined();
  });

  it('does not let some days pass for all of them', () => {
    const { hours, hoursNote } = card({ orari: everyDayAnother });
    expect(hours.length).toBeGreaterThan(0);
    expect(hours.length).toBeLessThan(7);
    expect(hoursNote).toBe('Gli altri giorni sono alla pagina.');
  });

  it('makes a long name smaller, and a short card larger', () => {
    expect(card({ titolo: 'Sala' }).nameSize).toBe('large');
    expect(card({ titolo: 'Sala delle conferenze di sopra' }).nameSize).toBe('medium');
    expect(card({ titolo: 'Sala '.repeat(20).trim() }).nameSize).toBe('small');
    expect(card({}).isRoomy).toBe(true);
    expect(card({ orari: everyDayAnother }).isRoomy).toBe(false);
  });
});
