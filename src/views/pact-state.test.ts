import { describe, expect, it } from 'vitest';
import { graphOf } from '../tests/content-builder.ts';
import { mustFind } from './lookup.ts';
import { pactStanding } from './pact-state.ts';

const TODAY = '2031-05-20';

const act = {
  sottoscritto_il: '2031-01-18',
  decorrenza: '2031-02-01',
  scadenza: '2032-01-31',
  firmatari: [{ soggetto: 'comune', ruolo: 'Sindaco', data: '2031-01-18' }],
};
const signed = { sottoscrizione: act, file_firmato: 'firmato' };
const meeting = { presentato_in: 'incontro' };

function standing(pact: Record<string, unknown>, today = TODAY, identita = {}) {
  const graph = graphOf({
    soggetti: { comune: {} },
    documenti: { firmato: {} },
    sessioni: { incontro: { data: '2031-01-09', quando: '' } },
    patti: { p: pact },
    settings: { identita },
  });
  return pactStanding(graph, mustFind(graph, 'patti', 'p'), today);
}

describe('how a pact stands', () => {
  it.each<[string, Record<string, unknown>, string, string[]]>([
    [
      'being written',
      { stato: 'in_scrittura' },
      'Il patto è in scrittura.',
      ['Il testo non è ancora definitivo.'],
    ],
    [
      'presented on a day',
      { stato: 'presentato', ...meeting },
      'Il patto è stato presentato il 9 gennaio 2031.',
      ['Presentato non vuol dire firmato.'],
    ],
    [
      'presented, who knows when',
      { stato: 'presentato' },
      'Il patto è stato presentato.',
      ['Il giorno non è scritto su questo sito.', 'Presentato non vuol dire firmato.'],
    ],
    [
      'shared on a day',
      { stato: 'condiviso_dal_tavolo', in_questo_stato: { dal: '2031-05-08' } },
      'Il Tavolo ha condiviso il patto l’8 maggio 2031.',
      ['Condiviso non vuol dire firmato.'],
    ],
    [
      'shared, who knows when',
      { stato: 'condiviso_dal_tavolo' },
      'Il Tavolo ha condiviso il patto.',
      ['Il giorno non è scritto su questo sito.', 'Condiviso non vuol dire firmato.'],
    ],
    [
      'signed',
      { stato: 'firmato', ...signed },
      'Il patto è firmato e vale fino al 31 gennaio 2032.',
      [],
    ],
    [
      'suspended for a reason',
      { stato: 'sospeso', ...signed, in_questo_stato: { dal: '2031-04-11', motivo: 'Lavori.' } },
      'Il patto è sospeso dall’11 aprile 2031.',
      ['Lavori.'],
    ],
    [
      'suspended, who knows why',
      { stato: 'sospeso' },
      'Il patto è sospeso.',
      ['Da quando, non è scritto su questo sito.', 'Perché, non è scritto su questo sito.'],
    ],
    [
      'over before its day',
      { stato: 'concluso', ...signed, in_questo_stato: { dal: '2031-04-11', motivo: 'Fatto.' } },
      'Il patto si è concluso l’11 aprile 2031.',
      ['Fatto.'],
    ],
    [
      'over, its day not come',
      { stato: 'concluso', ...signed },
      'Il patto è concluso.',
      ['Il giorno non è scritto su questo sito.'],
    ],
  ])('%s', (_, pact, headline, text) => {
    expect(standing(pact)).toMatchObject({ headline, text });
  });

  it('over on its day', () => {
    const { headline } = standing({ stato: 'concluso', ...signed }, '2032-02-01');
    expect(headline).toBe('Il patto è concluso: valeva fino al 31 gennaio 2032.');
  });

  it('not signed as far as the news go', () => {
    const limit = { notizie_fino_al: '2031-02-06' };
    for (const stato of ['in_scrittura', 'presentato', 'condiviso_dal_tavolo']) {
      expect(standing({ stato }, TODAY, limit).text.at(-1)).toContain('al 6 febbraio 2031');
    }
    expect(standing({ stato: 'firmato', ...signed }, TODAY, limit).text).toEqual([]);
  });
});

describe('the duration of a pact', () => {
  const on = (today: string, stato = 'firmato') => {
    const { headline, steps } = standing({ stato, ...signed }, today);
    return [headline, steps.find(({ label }) => label === 'Durata')?.text];
  };
  const period = 'Dal 1º febbraio 2031 al 31 gennaio 2032';

  it.each([
    [
      '2031-01-31',
      'Il patto è firmato e comincia a valere il 1º febbraio 2031.',
      ': comincia fra 1 giorno',
    ],
    ['2031-02-01', 'Il patto è firmato e vale fino al 31 gennaio 2032.', ': mancano 364 giorni'],
    ['2032-01-30', 'Il patto è firmato e vale fino al 31 gennaio 2032.', ': manca 1 giorno'],
    ['2032-01-31', 'Il patto è firmato e vale fino al 31 gennaio 2032.', ': finisce oggi'],
    [
      '2032-02-02',
      'Il patto è firmato. La sua durata è finita il 31 gennaio 2032.',
      ': è finita da 2 giorni',
    ],
  ])('on %s', (today, headline, left) => {
    expect(on(today)).toEqual([headline, period + left]);
  });

  it('is not counted down while it does not run', () => {
    expect(on(TODAY, 'sospeso')[1]).toBe(period);
    expect(on(TODAY, 'concluso')[1]).toBe(period);
  });
});

describe('what is known of each step', () => {
  const steps = (pact: Record<string, unknown>) =>
    standing(pact).steps.map(({ label, text }) => `${label}: ${text}`);
  const source = { titolo: 'Pagina', url: 'https://www.esempio.it/patto' };

  it.each([
    [{ pubblicazione: 'non_verificato' }, 'Non ancora verificata'],
    [
      { pubblicazione: 'non_verificato', verificato_il: '2031-03-03' },
      'Non ancora verificata, al 3 marzo 2031',
    ],
    [
      { pubblicazione: 'non_trovato', verificato_il: '2031-03-03' },
      'Cercata il 3 marzo 2031: non ci risulta pubblicata',
    ],
    [{ pubblicazione: 'altrove' }, 'È pubblicata altrove: vedi le fonti, in fondo alla pagina'],
    [{ pubblicazione: 'riportato' }, 'Quello che se ne sa è in questa pagina'],
  ])('is said as it is: %o', (known, text) => {
    expect(
      steps({ stato: 'presentato', validazione: known, firma: known, fonti: [source] }),
    ).toEqual([`Condivisione del Tavolo: ${text}`, `Firma: ${text}`]);
  });

  it('is of the pact itself where the pact says it', () => {
    expect(steps({ stato: 'firmato', ...signed, ...meeting }).slice(0, 2)).toEqual([
      'Presentazione: Il 9 gennaio 2031, nell’incontro',
      'Firma: Firmato il 18 gennaio 2031 da 1 soggetto',
    ]);
  });

  it('says nothing of an agreement of which nobody wrote', () => {
    expect(steps({ stato: 'in_scrittura' })).toEqual(['Firma: Non ancora verificata']);
  });
});
