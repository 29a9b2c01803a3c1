import { describe, expect, it } from 'vitest';
import { graphOf, type RawContent } from '../tests/content-builder.ts';
import type { MapKnot } from './thread-map.ts';
import { selectedThreadsPage, threadsPage, type ThreadsPage } from './threads.ts';

const question = (id: string, more = {}) => ({
  id,
  testo: `Domanda ${id}?`,
  formulazione: 'nostra',
  ...more,
});

/** A process in which points merge, split, are put off, and questions are taken up again. */
const raw: RawContent = {
  soggetti: { comune: {}, avis: {} },
  linee: { tempo: {}, ombra: {}, vuota: {} },
  sessioni: {
    prima: {
      data: '2031-01-10',
      quando: '',
      prima: {
        domande: [
          question('s1-d1', { bisogni: ['panchine'], linee: ['ombra'] }),
          question('s1-d2'),
        ],
      },
    },
    seconda: {
      sigla: 's2',
      data: '2031-02-10',
      quando: '',
      prima: {
        domande: [
          question('s2-d1', { bisogni: ['chiavi'], riprende: 's1-d2' }),
          question('s2-d2', { bisogni: ['ombra', 'panchine'] }),
        ],
      },
    },
    vuota: { sigla: 's3' },
  },
  emersi: {
    panchine: { tipo: 'bisogno', sessione: 'prima' },
    ombra: { tipo: 'bisogno', sessione: 'prima' },
    solo: { tipo: 'bisogno', sessione: 'prima' },
    attrezzi: { domanda: 's1-d2', azioni: ['prestito'], linea: 'tempo' },
    tempo: { domanda: 's1-d2' },
    chiavi: { tipo: 'bisogno', domanda: 's1-d2' },
    sportello: { domanda: 's1-d2', deriva_da: ['attrezzi', 'tempo'], azioni: ['prestito'] },
    turni: { sessione: 'seconda', deriva_da: ['tempo'] },
    strada: {
      domanda: 's1-d1',
      esito: 'rinviato',
      motivazione: 'Prima si prova.\n\nPoi si decide.',
    },
  },
  azioni: { prestito: {} },
  impegni: {
    aprire: { azioni: ['prestito'] },
    contare: { origine: ['strada'] },
    dire: { domande: ['s1-d2'] },
    solo: {},
  },
  verifiche: {
    primavera: {
      data: '2031-04-10',
      a_cura_di: ['avis'],
      giudizi: [{ impegno: 'aprire', esito: 'in_parte' }],
    },
  },
};

const graph = graphOf(raw);
const page = threadsPage(graph);

const linesOf = ({ groups }: ThreadsPage) => groups.flatMap(({ lines }) => lines);
const everyKnot = (knot: MapKnot): MapKnot[] => [
  knot,
  ...[...knot.next, ...knot.same].flatMap(everyKnot),
];
const knots = linesOf(page).flatMap(({ knot }) => everyKnot(knot));
const full = (id: string) => {
  const knot = knots.find((one) => one.id === id);
  if (knot === undefined) throw new Error(`${id} is not on the map`);
  return knot;
};
const texts = (some: readonly MapKnot[]) => some.map(({ text }) => text);
const ties = (id: string) =>
  full(id).ties.map(({ words, links }) => [words, ...links.map(({ href }) => href)]);

describe('the map of threads', () => {
  it('tells every thing in full once', () => {
    const ids = knots.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    // Four questions, eight of nine findings, an action, three of four commitments.
    expect(ids).toHaveLength(16);
  });

  it('numbers the lines by what begins them', () => {
    expect(linesOf(page).map(({ name, title }) => `${name}: ${title}`)).toEqual([
      'Filo 1: Titolo di panchine',
      'Filo 2: Titolo di ombra',
      'Filo 3: Domanda s1-d2?',
      'Filo 4: Domanda s2-d1?',
    ]);
  });

  it('nests each step in the one it comes from, to the verdict', () => {
    const action = full('filo_azioni_prestito');
    expect(texts(action.next)).toEqual(['Titolo di aprire']);
    expect(action.next[0]?.next[0]).toMatchObject({
      stage: 'verification',
      note: '10 aprile 2031 · Confermato in parte',
    });
  });

  it('says what merged and what split, with the direction in words', () => {
    expect(ties('filo_emersi_sportello')).toEqual([
      ['Nasce da', '#filo_emersi_attrezzi', '#filo_emersi_tempo'],
    ]);
    expect(ties('filo_emersi_tempo')).toEqual([['Ha dato origine a', '#filo_emersi_sportello']]);
    expect(texts(full('filo_emersi_tempo').same)).toEqual(['Titolo di turni']);
  });

  it('points to what stands elsewhere instead of telling it again', () => {
    const [again] = full('filo_emersi_sportello').next;
    expect(again).toMatchObject({
      text: 'Titolo di prestito',
      elsewhere: { href: '#filo_azioni_prestito', text: 'È già in questo filo' },
      next: [],
    });
    const second = full('filo_emersi_ombra').next;
    expect(second.map(({ id }) => id)).toEqual(['filo_domande_s2-d2']);
    expect(full('filo_emersi_panchine').next[1]).toMatchObject({
      elsewhere: { href: '#filo_domande_s2-d2', text: 'È nel filo 2' },
    });
    expect(ties('filo_domande_s2-d2')).toEqual([['Nasce anche da', '#filo_emersi_panchine']]);
  });

  it('begins the line of a question with the need that raised it, and names what it takes up', () => {
    const [, , , line] = linesOf(page);
    expect(line?.knot).toMatchObject({
      stage: 'need',
      text: 'Titolo di chiavi',
      elsewhere: { text: 'È nel filo 3' },
    });
    expect(ties('filo_domande_s2-d1')).toEqual([['Riprende', '#filo_domande_s1-d2']]);
  });

  it('says what is not known: before a line, in between, and next', () => {
    const [, , line] = linesOf(page);
    expect(line?.knot.href).toBeUndefined();
    expect(line?.knot.text).toBe('Non sappiamo da quale bisogno nasce');
    expect(full('filo_impegni_contare').skipped?.words).toBe('In mezzo non conosciamo un’azione');
    expect(full('filo_impegni_dire').skipped).toEqual({
      steps: 2,
      words: 'In mezzo non conosciamo un punto emerso né un’azione',
    });
    expect(texts(full('filo_emersi_turni').next)).toEqual(['Non sappiamo quale azione ne è nata']);
  });

  it('says why a point was put off, and ends there what has nothing after it', () => {
    expect(full('filo_emersi_strada')).toMatchObject({
      note: 'Rinviato: Prima si prova. Poi si decide.',
      ended: false,
    });
    const stopped = linesOf(threadsPage(graphOf({ ...raw, impegni: {} }))).flatMap(({ knot }) =>
      everyKnot(knot),
    );
    expect(stopped.find(({ id }) => id === 'filo_emersi_strada')).toMatchObject({
      ended: true,
      next: [],
    });
  });

  it('lists apart what nothing is tied to, with the step that is missing', () => {
    expect(page.alone).toEqual([
      {
        title: 'Bisogni',
        next: 'una domanda',
        links: [{ href: '/sessioni/prima/#solo', text: 'Titolo di solo' }],
      },
      {
        title: 'Annunci',
        next: 'una verifica',
        links: [{ href: '/impegni/solo/', text: 'Titolo di solo' }],
      },
    ]);
  });

  it('calls an announcement what no pact holds', () => {
    const called = (aprire: object, solo: Record<string, unknown>) => {
      const impegni = { aprire: { azioni: ['prestito'], ...aprire }, solo };
      const told = threadsPage(graphOf({ ...raw, patti: { p: {} }, impegni }));
      const all = linesOf(told).flatMap(({ knot }) => everyKnot(knot));
      const label = all.find(({ id }) => id === 'filo_impegni_aprire')?.label;
      return [label, told.alone.at(-1)?.title];
    };
    expect(called({}, {})).toEqual(['Annuncio', 'Annunci']);
    expect(called({ patto: 'p' }, { patto: 'p' })).toEqual(['Impegno', 'Impegni']);
  });

  it('is empty in an empty content', () => {
    const empty = threadsPage(graphOf({}));
    expect([empty.groups, empty.alone, empty.choices]).toEqual([[], [], []]);
  });
});

describe('some of the threads', () => {
  const choices = page.choices.map(({ title, links }) => [
    title,
    ...links.map(({ href, count }) => `${href} ${count}`),
  ]);

  it('can be chosen by how far they reach, by line and by session, where there are any', () => {
    expect(choices).toEqual([
      [
        'Fin dove arrivano',
        '/filo/stato/verificati/ 1',
        '/filo/stato/impegni/ 1',
        '/filo/stato/fermi/ 2',
        '/filo/stato/rinviati-o-non-accolti/ 1',
        '/filo/stato/senza-legami/ 2',
      ],
      ['Per linea', '/filo/linea/tempo/ 1', '/filo/linea/ombra/ 1'],
      ['Per sessione', '/filo/sessione/prima/ 4', '/filo/sessione/seconda/ 3'],
    ]);
  });

  it('keep their numbers, and link to the whole map for what they do not show', () => {
    const some = selectedThreadsPage(graph, 'linea', 'ombra');
    expect(linesOf(some).map(({ name }) => name)).toEqual(['Filo 1']);
    const [line] = linesOf(some);
    expect(line?.knot.next[1]?.elsewhere?.href).toBe('/filo/#filo_domande_s2-d2');
    expect(some.all).toEqual({ href: '/filo/', text: 'Tutti i fili' });
  });

  it('show also what is tied to nothing', () => {
    const alone = selectedThreadsPage(graph, 'stato', 'senza-legami');
    expect(linesOf(alone)).toEqual([]);
    expect(alone.alone.map(({ title }) => title)).toEqual(['Bisogni', 'Annunci']);
  });
});
