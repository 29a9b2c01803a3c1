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
      standing: 'completed',
      tone: 'declared',
      label: 'Completato, da verificare',
      detail: 'Lo dice: Titolo di comune, il 1º marzo 2031.',
    });
  });

  it('the latest update counts, whatever the order of the files', () => {
    const raw = {
      aggiornamenti: { b: update('2031-01-01', 'sospeso'), a: update('2031-04-01', 'in_corso') },
    };
    expect(statusOf({}, raw).label).toBe('In corso');
  });

  it('of two on one day the one written last counts', () => {
    const same = (id: string, state: string) => ({ [id]: update('2031-04-01', state) });
    const raw = {
      aggiornamenti: {
        ...same('a-2031-04-01', 'non_avviato'),
        ...same('a-2031-04-01-2', 'in_corso'),
        ...same('a-2031-04-01-10', 'sospeso'),
      },
    };
    expect(statusOf({}, raw).label).toBe('Sospeso');
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
    expect(statusOf({}, raw)).toMatchObject({ tone, label, detail: 'Ha controllato: Avis.' });
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
      standing: 'late',
      tone: 'late',
      label: 'Scaduto l’8 maggio 2031',
      detail: 'All’ultimo controllo, il 9 maggio 2031, non risultava completato.',
    });
  });

  it('counts a later update as a check', () => {
    const raw = { aggiornamenti: { u: update('2031-05-10', 'in_corso') } };
    expect(statusOf({ scadenza: '2031-05-08' }, raw).tone).toBe('late');
  });

  it('begins the day after the deadline', () => {
    const due = { scadenza: '2031-05-19', verificato_il: '2031-05-20' };
    expect(statusOf(due, {}, '2031-05-19').tone).toBe('waiting');
    expect(statusOf(due, {}, '2031-05-20').label).toBe('Scaduto il 19 maggio 2031');
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
    expect(statusOf({ scadenza: '2031-05-08' }, raw).label).not.toMatch(/Scaduto/);
  });

  it('gives way to a verification made after the deadline, and is told beside it', () => {
    const due = { scadenza: '2031-04-10', verificato_il: '2031-05-01' };
    const seen = (day: string, esito: string) =>
      statusOf(due, { verifiche: { v: verification(day, esito) } });
    expect(seen('2031-04-12', 'non_confermato')).toEqual({
      standing: 'refuted',
      tone: 'late',
      label: 'Non confermato il 12 aprile 2031',
      detail: 'Ha controllato: Avis. La scadenza era il 10 aprile 2031.',
    });
    expect(seen('2031-04-12', 'in_parte').label).toBe('Confermato in parte il 12 aprile 2031');
    expect(seen('2031-04-10', 'non_confermato').label).toBe('Scaduto il 10 aprile 2031');
  });

  it('is not hidden by a verification before the deadline that did not confirm it', () => {
    const due = { scadenza: '2031-04-10', verificato_il: '2031-05-01' };
    const seen = (outcome: string, day = '2031-04-01') =>
      statusOf(due, { verifiche: { v: verification(day, outcome) } }).label;
    expect(seen('in_parte')).toBe('Scaduto il 10 aprile 2031');
    expect(seen('confermato')).toBe('Verificato il 1º aprile 2031');
  });

  it('is the same however long the site is built after the last check', () => {
    const due = { scadenza: '2031-05-08', verificato_il: '2031-05-09' };
    expect(statusOf(due, {}, '2033-01-01')).toEqual(statusOf(due, {}, '2031-05-10'));
  });
});
