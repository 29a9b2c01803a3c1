import { describe, expect, it } from 'vitest';
import { graphOf, type RawContent } from '../tests/content-builder.ts';
import { dayInRome } from '../text/dates.ts';
import { commitmentStatus } from './commitment-status.ts';
import { commitmentTime, milestones } from './commitment-time.ts';
import { mustFind } from './lookup.ts';

const TODAY = '2031-05-20';
const update = (data: string, stato: string) => ({
  impegno: 'a',
  data,
  di: 'comune',
  stato,
  testo: 'Ecco.',
  prove: [{ descrizione: 'Foto', url: 'https://www.esempio.it/foto' }],
});

function timeOf(commitment: Record<string, unknown>, raw: RawContent = {}, today = TODAY) {
  const graph = graphOf({ soggetti: { comune: {} }, impegni: { a: commitment }, ...raw });
  const entry = mustFind(graph, 'impegni', 'a');
  return commitmentTime(graph, entry, commitmentStatus(graph, entry, today), today);
}

describe('the days left', () => {
  it.each([
    ['2031-06-01', 'mancano 12 giorni'],
    ['2031-05-21', 'manca 1 giorno'],
    ['2031-05-20', 'scade oggi'],
  ])('to %s', (scadenza, left) => {
    expect(timeOf({ scadenza }).left).toBe(left);
  });

  it('are not counted where the deadline is only in words', () => {
    expect(timeOf({ scadenza_in_parole: 'In autunno' })).toEqual({
      by: 'In autunno',
      left: undefined,
      first: undefined,
    });
  });

  it.each(['completato', 'sospeso', 'non_realizzato'])('are not counted of what is %s', (state) => {
    const raw = { aggiornamenti: { u: update('2031-05-01', state) } };
    expect(timeOf({ scadenza: '2031-06-01' }, raw).left).toBeUndefined();
    expect(timeOf({ scadenza: '2031-05-10' }, raw).left).toBeUndefined();
  });

  it('are those of Italy, across the changes of clocks and the end of the year', () => {
    const leftAt = (instant: string, scadenza: string) =>
      timeOf({ scadenza }, {}, dayInRome(new Date(instant))).left;
    // 30 March 2031 has 23 hours in Italy, 26 October has 25.
    expect(leftAt('2031-03-29T22:59:00Z', '2031-03-31')).toBe('mancano 2 giorni');
    expect(leftAt('2031-03-29T23:00:00Z', '2031-03-31')).toBe('manca 1 giorno');
    expect(leftAt('2031-03-30T22:00:00Z', '2031-03-31')).toBe('scade oggi');
    expect(leftAt('2031-10-25T21:59:00Z', '2031-10-27')).toBe('mancano 2 giorni');
    expect(leftAt('2031-10-25T22:00:00Z', '2031-10-27')).toBe('manca 1 giorno');
    expect(leftAt('2031-10-26T23:00:00Z', '2031-10-27')).toBe('scade oggi');
    expect(leftAt('2031-12-31T22:59:00Z', '2031-12-31')).toBe('scade oggi');
    expect(leftAt('2031-12-31T22:59:00Z', '2032-01-01')).toBe('manca 1 giorno');
    expect(leftAt('2031-12-31T23:00:00Z', '2031-12-31')).toMatch(
      /^la scadenza è passata da 1 giorno/,
    );
    expect(leftAt('2032-02-28T12:00:00Z', '2032-03-01')).toBe('mancano 2 giorni');
  });
});

describe('a deadline that has passed', () => {
  it('says that nobody looked since, until somebody does', () => {
    expect(timeOf({ scadenza: '2031-05-08', verificato_il: '2031-05-08' }).left).toBe(
      'la scadenza è passata da 12 giorni: non sappiamo ancora che cosa è successo',
    );
    expect(timeOf({ scadenza: '2031-05-08', verificato_il: '2031-05-09' }).leftBriefly).toBe(
      'passata da 12 giorni',
    );
    expect(timeOf({ scadenza: '2031-05-08', verificato_il: '2031-05-09' }).left).toBe(
      'la scadenza è passata da 12 giorni',
    );
  });

  it('counts a verification as a look, whatever it found', () => {
    const raw: RawContent = {
      soggetti: { comune: {}, avis: {} },
      aggiornamenti: { u: update('2031-04-09', 'completato') },
      verifiche: {
        v: {
          data: '2031-05-06',
          a_cura_di: ['avis'],
          giudizi: [{ impegno: 'a', esito: 'non_confermato' }],
        },
      },
    };
    expect(timeOf({ scadenza: '2031-04-10' }, raw).left).toBe('la scadenza è passata da 40 giorni');
  });

  it('counts from the last extension, and keeps the first deadline', () => {
    const extension = (nuova_scadenza: string) => ({
      nuova_scadenza,
      decisa_il: '2031-03-20',
      motivo: 'Pioggia.',
    });
    expect(
      timeOf({
        scadenza: '2031-03-31',
        proroghe: [extension('2031-05-31'), extension('2031-07-15')],
      }),
    ).toEqual({
      by: 'Entro il 15 luglio 2031',
      left: 'mancano 56 giorni',
      leftBriefly: 'mancano 56 giorni',
      first: 'la prima scadenza era il 31 marzo 2031, spostata 2 volte',
    });
    expect(
      timeOf({ scadenza_in_parole: 'Prima di Pasqua', proroghe: [extension('2031-05-31')] }).first,
    ).toBe('la prima scadenza era: Prima di Pasqua');
  });
});

describe('milestones', () => {
  const of = (verificato_il?: string) => {
    const tappe = [
      { titolo: 'Prima', prevista_per: '2031-02-01', raggiunta_il: '2031-02-03' },
      { titolo: 'Seconda', prevista_per: '2031-04-01', raggiunta_il: '2031-03-28' },
      { titolo: 'Saltata', prevista_per: '2031-05-01' },
      { titolo: 'Senza giorno' },
      { titolo: 'Quarta', prevista_per: '2031-06-12' },
      { titolo: 'Terza', prevista_per: '2031-06-03' },
    ];
    const graph = graphOf({
      soggetti: { comune: {} },
      impegni: { a: { tappe, ...(verificato_il !== undefined && { verificato_il }) } },
    });
    return milestones(graph, mustFind(graph, 'impegni', 'a'), TODAY);
  };

  it('begin with the next one', () => {
    expect(of().map(({ title, standing }) => [title, standing])).toEqual([
      ['Terza', 'next'],
      ['Saltata', 'open'],
      ['Quarta', 'open'],
      ['Senza giorno', 'open'],
      ['Seconda', 'reached'],
      ['Prima', 'reached'],
    ]);
    expect(of()[0]?.state).toBe('Prevista per il 3 giugno 2031: mancano 14 giorni');
  });

  it('are missed only if somebody looked after their day', () => {
    const missed = (checked?: string) =>
      of(checked).find(({ title }) => title === 'Saltata')?.state;
    expect(missed()).toBe('Era prevista per il 1º maggio 2031: non sappiamo se è stata raggiunta');
    expect(missed('2031-05-12')).toBe(
      'Era prevista per il 1º maggio 2031: al 12 maggio 2031 non risultava raggiunta',
    );
  });
});
