import { describe, expect, it } from 'vitest';
import { graphOf, type RawContent } from '../tests/content-builder.ts';
import { commitmentBalance } from './commitment-balance.ts';
import { commitmentPage } from './commitment.ts';
import { commitmentsByLine, commitmentsByPlace, commitmentsByState } from './commitment-groups.ts';
import { commitmentsByMonth } from './commitment-months.ts';
import { commitmentsPage } from './commitments.ts';
import { verificationsPage } from './verifications-page.ts';

const TODAY = '2031-05-20';
const update = (impegno: string, data: string, stato: string) => ({
  impegno,
  data,
  di: 'comune',
  stato,
  testo: 'Ecco.',
  prove: [{ descrizione: 'Foto', url: 'https://www.esempio.it/foto' }],
});
const parties = { comune: {}, avis: {}, scuola: {} };
const pact = { patti: { p: { monitoraggio: 'Due volte all’anno.' } } };
const of = (impegni: RawContent['impegni'], more: RawContent = {}) =>
  graphOf({ soggetti: parties, ...pact, ...(impegni && { impegni }), ...more });

/** Titles of groups with the ids of their rows. */
function shape(groups: readonly { title: string; rows: readonly { href: string }[] }[]) {
  return groups.map(({ title, rows }) => [
    title,
    ...rows.map(({ href }) => href.split('/').at(-2)),
  ]);
}

describe('by state', () => {
  const graph = of(
    {
      late: { patto: 'p', scadenza: '2031-05-01', verificato_il: '2031-05-02' },
      done: { patto: 'p' },
      seen: { patto: 'p' },
      said: {},
    },
    {
      aggiornamenti: {
        u: update('done', '2031-04-01', 'completato'),
        v: update('said', '2031-04-01', 'in_corso'),
      },
      verifiche: {
        w: {
          data: '2031-04-20',
          a_cura_di: ['avis'],
          giudizi: [{ impegno: 'seen', esito: 'confermato' }],
        },
      },
    },
  );

  it('keeps what is verified apart from what is declared', () => {
    expect(shape(commitmentsByState(graph, TODAY).groups)).toEqual([
      ['Verificati', 'seen'],
      ['Completati, da verificare', 'done'],
      ['In corso', 'said'],
      ['Scaduti', 'late'],
    ]);
  });

  it('says which one is no commitment of a pact, and never counts them together', () => {
    const groups = commitmentsByState(graph, TODAY).groups;
    const marked = groups.flatMap(({ rows }) => rows.filter((row) => row.announcement));
    expect(marked.map(({ href }) => href)).toEqual(['/impegni/said/']);
    expect(groups.map(({ count }) => count)).toEqual([
      '1 impegno',
      '1 impegno',
      '1 annuncio',
      '1 impegno',
    ]);
    expect(commitmentsPage(graph, TODAY).tallies.map(({ title }) => title)).toEqual([
      '3 impegni',
      '1 annuncio',
    ]);
  });

  it('has a part for every total', () => {
    const parts = commitmentsByState(graph, TODAY).groups.map(
      ({ id }) => `/impegni/stati/#sez_${id}`,
    );
    const totals = commitmentsPage(graph, TODAY).tallies.flatMap((tally) => tally.totals);
    expect(totals.map(({ href }) => href).sort()).toEqual(parts.sort());
  });
});

describe('the ways to look at them', () => {
  it('are the same on every page, which says which one it is', () => {
    const graph = of({ a: {} });
    const pages = [
      commitmentsPage(graph, TODAY),
      commitmentsByState(graph, TODAY),
      commitmentsByMonth(graph, TODAY),
      commitmentBalance(graph, TODAY),
      commitmentsByPlace(graph, TODAY),
      commitmentsByLine(graph, TODAY),
      verificationsPage(graph, TODAY),
    ];
    const current = pages.map(({ ways }) => ways.filter((way) => way.current));
    expect(current.map((ways) => ways.map(({ href }) => href))).toEqual(
      pages.map(({ meta }) => [meta.path]),
    );
    expect(pages[0]?.ways).toHaveLength(pages.length);
  });
});

describe('by line', () => {
  const graph = of(
    {
      'by-action': { azioni: ['sedie'] },
      'by-finding': { origine: ['ombra'] },
      'by-question': { domande: ['s1-d1'] },
      'by-all': { azioni: ['sedie'], origine: ['ombra'], domande: ['s1-d1'] },
      free: {},
    },
    {
      linee: { strade: { ordine: 2 }, acqua: { ordine: 1 } },
      azioni: { sedie: { linea: 'strade' } },
      sessioni: {
        s: {
          prima: {
            domande: [
              { id: 's1-d1', testo: 'E poi?', formulazione: 'nostra', linee: ['strade', 'acqua'] },
            ],
          },
        },
      },
      emersi: { ombra: { sessione: 's', linea: 'acqua' } },
    },
  );

  it('comes from actions, findings and questions, each line once', () => {
    expect(shape(commitmentsByLine(graph, TODAY).groups)).toEqual([
      ['Titolo di acqua', 'by-all', 'by-finding', 'by-question'],
      ['Titolo di strade', 'by-action', 'by-all', 'by-question'],
      ['Senza una linea', 'free'],
    ]);
  });
});

describe('by place', () => {
  it('leaves out places that nothing concerns', () => {
    const graph = of(
      { a: { luoghi: ['sala', 'piazza'] }, b: { luoghi: ['sala'] }, c: {} },
      { luoghi: { sala: {}, piazza: {}, orto: {} } },
    );
    expect(shape(commitmentsByPlace(graph, TODAY).groups)).toEqual([
      ['Titolo di piazza', 'a'],
      ['Titolo di sala', 'a', 'b'],
      ['Senza un luogo', 'c'],
    ]);
  });
});

describe('by month', () => {
  const graph = of(
    {
      moved: {
        scadenza: '2031-03-31',
        proroghe: [{ nuova_scadenza: '2031-12-31', decisa_il: '2031-03-01', motivo: 'Neve.' }],
      },
      far: { scadenza: '2032-05-01' },
      wordy: { scadenza_in_parole: 'In autunno' },
      stepped: {
        scadenza: '2032-04-30',
        tappe: [{ titolo: 'Le chiavi', prevista_per: '2031-05-21' }],
      },
    },
    {
      sessioni: {
        held: { tipo: 'verifica', data: '2031-05-02', quando: '' },
        planned: {
          tipo: 'verifica',
          stato: 'annunciata',
          sigla: 's2',
          data: '2031-06-10',
          quando: '',
        },
      },
      verifiche: {
        v: {
          data: '2031-05-02',
          sessione: 'held',
          a_cura_di: ['avis'],
          giudizi: [{ impegno: 'far', esito: 'in_parte' }],
        },
      },
    },
  );
  const page = commitmentsByMonth(graph, TODAY);
  const events = (months: typeof page.coming) =>
    months.flatMap(({ id, events }) => events.map(({ what, link }) => [id, what, link.href]));

  it('shows twelve months, across the end of the year, also where nothing falls', () => {
    expect(page.coming).toHaveLength(12);
    expect(page.coming.at(0)?.title).toBe('Maggio 2031');
    expect(page.coming.at(-1)?.title).toBe('Aprile 2032');
    expect(events(page.coming)).toEqual([
      ['2031-05', 'Verifica', '/impegni/verifiche/#v'],
      ['2031-05', 'Tappa: Le chiavi', '/impegni/stepped/'],
      ['2031-06', 'Incontro di verifica', '/sessioni/planned/'],
      ['2031-12', 'Scadenza di un annuncio', '/impegni/moved/'],
      ['2032-04', 'Scadenza di un annuncio', '/impegni/stepped/'],
    ]);
  });

  it('keeps a moved deadline in its first month', () => {
    expect(events(page.past)).toEqual([['2031-03', 'Prima scadenza', '/impegni/moved/']]);
    expect(page.past[0]?.events[0]?.note).toBe('spostata al 31 dicembre 2031');
  });

  it('does not say twice that a day is a deadline', () => {
    const [event] = commitmentsByMonth(
      of({ due: { scadenza: '2031-05-01' } }),
      TODAY,
    ).coming.flatMap(({ events }) => events);
    expect(`${event?.what}, ${event?.note}`).toMatch(/^Scadenza di un annuncio, passata da \d+/);
  });

  it('says what comes after, and what has no day', () => {
    expect(events(page.beyond)).toEqual([['2032-05', 'Scadenza di un annuncio', '/impegni/far/']]);
    expect(page.undated.map(({ href }) => href)).toEqual(['/impegni/wordy/']);
    expect(page.parts.map(({ id }) => id)).toEqual(['poi', 'senza-data', 'passati']);
  });

  it('says when nothing falls in any of the twelve', () => {
    expect(commitmentsByMonth(of({ a: {} }), TODAY).isEmptyAhead).toBe(true);
    expect(page.isEmptyAhead).toBe(false);
  });
});

describe('by party', () => {
  it('tells what each gives and receives, commitments and announcements apart', () => {
    const graph = of({
      a: { patto: 'p', con: ['avis'], a_favore_di: ['scuola'] },
      b: { a_favore_di: ['scuola'], per_la_comunita: true },
      c: { responsabile: undefined },
    });
    const { rows, forEverybody, nobodys } = commitmentBalance(graph, TODAY);
    const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title);
    expect(
      rows.map(({ party, gives, helps, receives }) => [
        party.href,
        titles(gives),
        helps,
        titles(receives),
      ]),
    ).toEqual([
      ['/soggetti/avis/', [], '1 impegno', []],
      ['/soggetti/comune/', ['1 impegno', '1 annuncio'], undefined, []],
      ['/soggetti/scuola/', [], undefined, ['1 impegno', '1 annuncio']],
    ]);
    expect(forEverybody.map(({ href }) => href)).toEqual(['/impegni/b/']);
    expect(nobodys.map(({ href }) => href)).toEqual(['/impegni/c/']);
  });
});

describe('verifications', () => {
  const session = (sigla: string, more: Record<string, unknown>) => ({
    sigla,
    tipo: 'verifica',
    quando: '',
    ...more,
  });
  const graph = of(
    {
      due: { patto: 'p', scadenza: '2031-05-10' },
      'due-judged': { patto: 'p', scadenza: '2031-05-09' },
      declared: { patto: 'p', scadenza: '2031-08-01' },
      'declared-again': { patto: 'p' },
      stopped: { patto: 'p', scadenza: '2031-01-01' },
      ahead: { patto: 'p', scadenza: '2031-05-20' },
    },
    {
      aggiornamenti: {
        a: update('declared', '2031-02-20', 'completato'),
        b: update('declared-again', '2031-05-15', 'completato'),
        c: update('stopped', '2031-02-01', 'sospeso'),
      },
      sessioni: {
        ieri: session('s1', { data: '2031-05-19' }),
        oggi: session('s2', { stato: 'annunciata', data: '2031-05-20' }),
        poi: session('s3', { stato: 'annunciata', quando: 'In estate' }),
        mai: session('s4', {
          stato: 'annullata',
          data: '2031-05-01',
          variazione: { motivo: 'Neve.' },
        }),
        narrata: session('s5', { data: '2031-04-24' }),
      },
      verifiche: {
        v: {
          data: '2031-04-24',
          sessione: 'narrata',
          a_cura_di: ['avis'],
          giudizi: [
            { impegno: 'due-judged', esito: 'in_parte' },
            { impegno: 'declared-again', esito: 'non_confermato' },
          ],
        },
      },
    },
  );
  const page = verificationsPage(graph, TODAY);

  it('tells planned meetings from held ones, and from those nobody told of', () => {
    expect(page.planned.map(({ href }) => href)).toEqual(['/sessioni/oggi/', '/sessioni/poi/']);
    expect(page.untold.map(({ href }) => href)).toEqual(['/sessioni/ieri/']);
    expect(page.held.map(({ outcome }) => outcome)).toEqual([
      '1 confermato in parte e 1 non confermato',
    ]);
    expect(page.monitoring.map(({ text }) => text)).toEqual([['Due volte all’anno.']]);
  });

  it('lists what waits to be checked, the oldest first', () => {
    expect(page.unchecked.map(({ link, why }) => [link.href, why])).toEqual([
      [
        '/impegni/declared/',
        'Dichiarato completato il 20 febbraio 2031: aspetta una verifica da 89 giorni',
      ],
      [
        '/impegni/due/',
        'La scadenza era il 10 maggio 2031: sono passati 10 giorni senza una verifica',
      ],
      [
        '/impegni/declared-again/',
        'Dichiarato completato il 15 maggio 2031: aspetta una verifica da 5 giorni',
      ],
    ]);
    expect(page.notDue).toBe('2 impegni');
  });
});

describe('the page of a commitment', () => {
  it('never mixes what was declared with what was verified', () => {
    const graph = of(
      { a: { patto: 'p' } },
      {
        aggiornamenti: {
          u: update('a', '2031-03-01', 'completato'),
          v: update('a', '2031-05-01', 'sospeso'),
        },
        verifiche: {
          w: {
            data: '2031-04-01',
            a_cura_di: ['avis'],
            giudizi: [{ impegno: 'a', esito: 'confermato' }],
          },
        },
      },
    );
    const { status, declared, verified } = commitmentPage(graph, 'a', TODAY);
    expect(status.label).toBe('Sospeso');
    expect(declared).toMatchObject({ state: 'Sospeso', when: '1º maggio 2031' });
    expect(verified).toMatchObject({ state: 'Confermato', when: '1º aprile 2031' });
  });

  it('tells what the last look past the deadline found', () => {
    const graph = of({ a: { scadenza: '2031-05-08', verificato_il: '2031-05-12' }, b: {} });
    expect(commitmentPage(graph, 'a', TODAY)).toMatchObject({
      found: 'All’ultimo controllo, il 12 maggio 2031, non risultava completato.',
      counted: 'I giorni sono contati dal 20 maggio 2031.',
    });
    expect(commitmentPage(graph, 'b', TODAY)).toMatchObject({
      found: undefined,
      counted: undefined,
    });
  });
});
