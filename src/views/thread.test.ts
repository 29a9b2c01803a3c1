import { describe, expect, it } from 'vitest';
import { graphOf, type RawContent } from '../tests/content-builder.ts';
import { mustFind } from './lookup.ts';
import { type Thread, threadAround } from './thread.ts';

const question = (id: string, more = {}) => ({
  id,
  testo: `Domanda ${id}?`,
  formulazione: 'nostra',
  ...more,
});

/** A whole line, from a need to its verification, and things that stand alone. */
const raw: RawContent = {
  soggetti: { comune: {}, avis: {} },
  sessioni: {
    prima: {
      data: '2031-01-10',
      quando: '',
      prima: {
        domande: [question('s1-d1', { bisogni: ['panchine'] }), question('s1-d2')],
      },
    },
  },
  emersi: {
    panchine: { tipo: 'bisogno', sessione: 'prima' },
    ombra: { tipo: 'bisogno', sessione: 'prima' },
    'sedie-in-piazza': { tipo: 'proposta', domanda: 's1-d1', azioni: ['piazza-aperta'] },
    'sedie-pieghevoli': { tipo: 'proposta', deriva_da: ['sedie-in-piazza'], sessione: 'prima' },
    'chiudere-la-strada': {
      tipo: 'proposta',
      domanda: 's1-d1',
      esito: 'non_accolto',
      motivazione: 'La strada serve al bus.',
    },
    dissenso: { tipo: 'dissenso', sessione: 'prima' },
  },
  azioni: { 'piazza-aperta': {}, sola: {} },
  impegni: { posare: { azioni: ['piazza-aperta'] }, solo: {} },
  verifiche: {
    primavera: {
      data: '2031-04-01',
      a_cura_di: ['avis'],
      giudizi: [{ impegno: 'posare', esito: 'confermato' }],
    },
  },
};

const graph = graphOf(raw);
const around = (collection: 'emersi' | 'azioni' | 'impegni' | 'verifiche', id: string): Thread => {
  switch (collection) {
    case 'emersi':
      return threadAround(graph, { kind: 'finding', entry: mustFind(graph, 'emersi', id) });
    case 'azioni':
      return threadAround(graph, { kind: 'action', entry: mustFind(graph, 'azioni', id) });
    case 'impegni':
      return threadAround(graph, { kind: 'commitment', entry: mustFind(graph, 'impegni', id) });
    case 'verifiche':
      return threadAround(graph, { kind: 'verification', entry: mustFind(graph, 'verifiche', id) });
  }
};
const hrefs = (thread: Thread) =>
  thread.steps.map(({ knots }) => knots.map(({ href }) => href).sort());

const whole = [
  ['/sessioni/prima/#panchine'],
  ['/domande/s1-d1/'],
  [
    '/domande/s1-d1/#chiudere-la-strada',
    '/domande/s1-d1/#sedie-in-piazza',
    '/sessioni/prima/#sedie-pieghevoli',
  ],
  ['/azioni/#piazza-aperta'],
  ['/impegni/posare/'],
  ['/impegni/verifiche/#primavera'],
];

describe('the thread', () => {
  it('runs from the need to the verification', () => {
    const thread = around('emersi', 'panchine');
    expect(hrefs(thread)).toEqual(whole);
    expect(thread.nextMissing).toBeUndefined();
  });

  it('is the same line from its question', () => {
    const asked = graph.questions.get('s1-d1');
    if (asked === undefined) throw new Error('missing');
    expect(hrefs(threadAround(graph, { kind: 'question', question: asked }))).toEqual(whole);
  });

  it('goes back to the need from a finding, an action, a commitment and a verification', () => {
    for (const thread of [
      around('emersi', 'sedie-in-piazza'),
      around('azioni', 'piazza-aperta'),
      around('impegni', 'posare'),
      around('verifiche', 'primavera'),
    ]) {
      expect(hrefs(thread)[0]).toEqual(['/sessioni/prima/#panchine']);
      expect(hrefs(thread)[5]).toEqual(['/impegni/verifiche/#primavera']);
    }
  });

  it('marks the thing it is drawn for, and only that', () => {
    const current = around('azioni', 'piazza-aperta').steps.flatMap(({ knots }) =>
      knots.filter((knot) => knot.current).map(({ href }) => href),
    );
    expect(current).toEqual(['/azioni/#piazza-aperta']);
  });

  it('keeps a derived point tied to where it comes from', () => {
    expect(hrefs(around('emersi', 'sedie-pieghevoli'))[1]).toEqual(['/domande/s1-d1/']);
  });

  it('says why a point went no further', () => {
    const knot = around('emersi', 'panchine')
      .steps.flatMap(({ knots }) => knots)
      .find(({ href }) => href.endsWith('chiudere-la-strada'));
    expect(knot?.note).toBe('Non accolto: La strada serve al bus.');
    expect(around('emersi', 'chiudere-la-strada').nextMissing).toBeUndefined();
  });

  it('does not wait for a next step after a point that was not accepted', () => {
    const { steps } = around('emersi', 'chiudere-la-strada');
    expect(steps.slice(3).map(({ missing }) => missing)).toEqual([
      'Il filo si ferma prima',
      'Il filo si ferma prima',
      'Il filo si ferma prima',
    ]);
  });

  it('names the next missing step', () => {
    expect(around('emersi', 'ombra').nextMissing).toBe('una domanda');
    expect(around('azioni', 'sola').nextMissing).toBe('un impegno');
    expect(around('impegni', 'solo').nextMissing).toBe('una verifica');
  });

  it('points to the session for findings that name no question, without claiming they answer', () => {
    const asked = graph.questions.get('s1-d2');
    if (asked === undefined) throw new Error('missing');
    const findings = threadAround(graph, { kind: 'question', question: asked }).steps[2];
    expect(findings?.knots).toHaveLength(1);
    expect(findings?.knots[0]).toMatchObject({ href: '/sessioni/prima/#sez_emerso' });
    expect(findings?.knots[0]?.note).toContain('non dice a quale domanda');
  });
});

describe('points that merge and split', () => {
  const forked = graphOf({
    soggetti: { comune: {} },
    sessioni: {
      prima: { prima: { domande: [question('s1-d1')] } },
      seconda: {
        sigla: 's2',
        prima: { domande: [question('s2-d1', { riprende: 's1-d1' })] },
      },
    },
    emersi: {
      attrezzi: { domanda: 's1-d1' },
      tempo: { domanda: 's1-d1' },
      prestito: { domanda: 's2-d1', deriva_da: ['attrezzi', 'tempo'] },
      turni: { domanda: 's2-d1', deriva_da: ['tempo'] },
    },
  });
  const tiesOf = (id: string, drawnFor: string) => {
    const entry = mustFind(forked, 'emersi', drawnFor);
    const knots = threadAround(forked, { kind: 'finding', entry }).steps.flatMap(
      (step) => step.knots,
    );
    return knots
      .find(({ href }) => href.endsWith(id))
      ?.ties.map(({ words, links }) => [words, ...links.map(({ text }) => text)]);
  };

  it('say what they come from and what they gave rise to', () => {
    expect(tiesOf('#prestito', 'prestito')).toEqual([
      ['Nasce da', 'Titolo di attrezzi', 'Titolo di tempo'],
    ]);
    expect(tiesOf('#tempo', 'prestito')).toEqual([
      ['Ha dato origine a', 'Titolo di prestito', 'Titolo di turni'],
    ]);
  });

  it('do not say twice what one other point says', () => {
    expect(tiesOf('#attrezzi', 'prestito')).toEqual([]);
  });

  it('follow a question to the one that takes it up again, and back', () => {
    expect(tiesOf('/s2-d1/', 'prestito')).toEqual([['Riprende', 'Domanda s1-d1?']]);
    const first = forked.questions.get('s1-d1');
    if (first === undefined) throw new Error('missing');
    const { steps } = threadAround(forked, { kind: 'question', question: first });
    expect(steps[1]?.knots.map(({ href }) => href)).toEqual(['/domande/s1-d1/', '/domande/s2-d1/']);
  });
});

describe('a verification on a thread', () => {
  it('says what it found of the commitment', () => {
    expect(around('impegni', 'posare').steps[5]?.knots[0]?.note).toBe(
      '1º aprile 2031 · Confermato',
    );
  });
});

describe('an announcement on a thread', () => {
  const step = (impegni: Record<string, Record<string, unknown>>) => {
    const mixed = graphOf({ ...raw, patti: { p: {} }, impegni, verifiche: {} });
    const entry = mustFind(mixed, 'azioni', 'sola');
    const { label, knots } = threadAround(mixed, { kind: 'action', entry }).steps[4] ?? {};
    return [label, knots?.map(({ text, note }) => [text, note])];
  };
  const announced = { azioni: ['sola'] };
  const taken = { azioni: ['sola'], patto: 'p' };

  it('gives the step its name, or says what it is beside a commitment of a pact', () => {
    expect(step({ a: announced })).toEqual(['Annuncio', [['Titolo di a', undefined]]]);
    expect(step({ a: taken })).toEqual(['Impegno', [['Titolo di a', undefined]]]);
    expect(step({ a: announced, b: taken })).toEqual([
      'Impegno',
      [
        ['Titolo di a', 'annuncio, non in un patto'],
        ['Titolo di b', undefined],
      ],
    ]);
  });

  it('is called by its name on its own page', () => {
    expect(around('impegni', 'solo').steps[4]?.here).toBe('Questo annuncio');
  });
});

describe('a thread that goes on', () => {
  const asked = (id: string, bisogni: string[] = []) => question(id, { bisogni });
  const longer = graphOf({
    soggetti: { comune: {} },
    sessioni: {
      prima: { prima: { domande: [asked('s1-d1')] } },
      seconda: { sigla: 's2', prima: { domande: [asked('s2-d1', ['trovato'])] } },
    },
    emersi: {
      trovato: { tipo: 'bisogno', domanda: 's1-d1' },
      risposta: { domanda: 's2-d1' },
    },
    impegni: { preso: { origine: ['risposta'] } },
  });

  it('follows a need that a question brought out to the questions it led to, and back', () => {
    const line = [
      [],
      ['/domande/s1-d1/', '/domande/s2-d1/'],
      ['/domande/s1-d1/#trovato', '/domande/s2-d1/#risposta'],
      [],
      ['/impegni/preso/'],
      [],
    ];
    const first = longer.questions.get('s1-d1');
    if (first === undefined) throw new Error('missing');
    expect(hrefs(threadAround(longer, { kind: 'question', question: first }))).toEqual(line);
    const end = mustFind(longer, 'impegni', 'preso');
    expect(hrefs(threadAround(longer, { kind: 'commitment', entry: end }))).toEqual(line);
  });

  it('says what is not known before a thing in other words than what came of it', () => {
    const end = mustFind(longer, 'impegni', 'preso');
    const { steps } = threadAround(longer, { kind: 'commitment', entry: end });
    expect(steps.map(({ missing }) => missing)).toEqual([
      'Il bisogno è fra quello che è emerso',
      undefined,
      undefined,
      'Non sappiamo a quale azione si lega',
      undefined,
      'Non c’è ancora una verifica su questo sito',
    ]);
    const start = longer.questions.get('s1-d1');
    if (start === undefined) throw new Error('missing');
    const after = threadAround(longer, { kind: 'question', question: start });
    expect(after.steps[0]?.missing).toBe('Non sappiamo da quale bisogno nasce');
    expect(after.steps[3]?.missing).toBe('Non sappiamo quale azione ne è nata');
  });

  it('shows the pact that answers a need, without saying by which commitment', () => {
    const answered = graphOf({
      emersi: { ombra: { tipo: 'bisogno', documento: 'testo' } },
      documenti: { testo: {} },
      patti: { alberi: { bisogni: ['ombra'] } },
    });
    const need = mustFind(answered, 'emersi', 'ombra');
    const thread = threadAround(answered, { kind: 'finding', entry: need });
    expect(thread.steps[4]).toMatchObject({ loose: true, knots: [{ href: '/patto/' }] });
    expect(thread.nextMissing).toBe('una domanda');
  });
});
