import { describe, expect, it } from 'vitest';
import { graphOf, type RawContent } from '../tests/content-builder.ts';
import { commitmentStatus } from './commitment-status.ts';
import { mustFind } from './lookup.ts';

const parties = { comune: { natura: 'comune' }, avis: { nome_breve: 'Avis' } };
const update = (data: string, stato: string, more = {}) => ({
  impegno: 'a',
  data,
  di: 'comune',
  stato,
  testo: 'Ecco.',
  ...more,
});
const proof = { prove: [{ descrizione: 'Foto', url: 'https://www.esempio.it/foto' }] };
const verification = (data: string, esito: string) => ({
  data,
  a_cura_di: ['avis'],
  giudizi: [{ impegno: 'a', esito }],
});

function statusOf(commitment: Record<string, unknown>, raw: RawContent = {}, today = '2031-05-20') {
  const graph = graphOf({ soggetti: parties, impegni: { a: commitment }, ...raw });
  return commitmentStatus(graph, mustFind(graph, 'impegni', 'a'), today);
}

describe('without updates', () => {
  it('an announcement is announced, a commitment of a pact is taken', () => {
    expect(statusOf({})).toMatchObject({ tone: 'waiting', label: 'Annunciato' });
    const pact = { patti: { p: {} } };
    expect(statusOf({ patto: 'p' }, pact)).toMatchObject({
      tone: 'waiting',
      label: 'Preso, senza notizie',
    });
  });
});

describe('declared', () => {
  it.each([
    ['non_avviato', 'waiting', 'Non avviato'],
    ['in_corso', 'under-way', 'In corso'],
    ['sospeso', 'stopped', 'Sospeso'],
    ['non_realizzato', 'stopped', 'Non realizzato'],
  ])('%s', (state, tone, label) => {
    const raw = { aggiornamenti: { u: update('2031-03-01', state) } };
    expect(statusOf({}, raw)).toMatchObject({ tone, label });
  });

  it('completed is not verified', () => {
    const raw = { aggiornamenti: { u: update('2031-03-01', 'completato', proof) } };
    expect(statusOf({}, raw)).toEqual({
      tone: 'declared',
      label: 'Completato, da verificare',
      detail: 'Lo dice Titolo di comune, il 1º marzo 2031.',
    });
  });

  it('the latest update counts, whatever the order of the files', () => {
    const raw = {
      aggiornamenti: { b: update('2031-01-01', 'sospeso'), a: update('2031-04-01', 'in_corso') },
    };
    expect(statusOf({}, raw).label).toBe('In corso');
  });
});

describe('verified', () => {
  it.each([
    ['confermato', 'verified', 'Verificato il 1º aprile 2031'],
    ['in_parte', 'under-way', 'Confermato in parte il 1º aprile 2031'],
    ['non_confermato', 'late', 'Non confermato il 1º aprile 2031'],
  ])('%s', (outcome, tone, label) => {
    const raw = {
      aggiornamenti: { u: update('2031-03-01', 'completato', proof) },
      verifiche: { v: verification('2031-04-01', outcome) },
    };
    expect(statusOf({}, raw)).toEqual({ tone, label, detail: 'Ha controllato: Avis.' });
  });

  it('news after a verification count more than it', () => {
    const raw = {
      aggiornamenti: { u: update('2031-04-02', 'sospeso') },
      verifiche: { v: verification('2031-04-01', 'confermato') },
    };
    expect(statusOf({}, raw).label).toBe('Sospeso');
  });
});

describe('late', () => {
  it('is told only after a dated check past the deadline', () => {
    expect(statusOf({ scadenza: '2031-05-08' }).tone).toBe('waiting');
    expect(statusOf({ scadenza: '2031-05-08', verificato_il: '2031-05-08' }).tone).toBe('waiting');
    expect(statusOf({ scadenza: '2031-05-08', verificato_il: '2031-05-09' })).toEqual({
      tone: 'late',
      label: 'In ritardo di 12 giorni',
      detail: 'Scadeva l’8 maggio 2031; l’ultimo controllo è del 9 maggio 2031.',
    });
  });

  it('counts a later update as a check', () => {
    const raw = { aggiornamenti: { u: update('2031-05-10', 'in_corso') } };
    expect(statusOf({ scadenza: '2031-05-08' }, raw).tone).toBe('late');
  });

  it('begins the day after the deadline', () => {
    const due = { scadenza: '2031-05-19', verificato_il: '2031-05-20' };
    expect(statusOf(due, {}, '2031-05-19').tone).toBe('waiting');
    expect(statusOf(due, {}, '2031-05-20').label).toBe('In ritardo di 1 giorno');
  });

  it('follows the last extension', () => {
    const proroghe = [
      { nuova_scadenza: '2031-06-30', decisa_il: '2031-05-01', motivo: 'Pioggia.' },
    ];
    expect(statusOf({ scadenza: '2031-05-08', verificato_il: '2031-05-15', proroghe }).tone).toBe(
      'waiting',
    );
  });

  it.each(['completato', 'sospeso', 'non_realizzato'])('is not said of what is %s', (state) => {
    const raw = { aggiornamenti: { u: update('2031-05-10', state, proof) } };
    expect(statusOf({ scadenza: '2031-05-08' }, raw).label).not.toMatch(/ritardo/);
  });

  it('counts days across the change of clocks and the end of the year', () => {
    const over = (scadenza: string, today: string) =>
      statusOf({ scadenza, verificato_il: today }, {}, today).label;
    expect(over('2031-03-29', '2031-03-31')).toBe('In ritardo di 2 giorni');
    expect(over('2030-12-31', '2031-01-01')).toBe('In ritardo di 1 giorno');
  });
});
