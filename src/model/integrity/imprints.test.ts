import { describe, expect, it } from 'vitest';
import { contentOf, idsOf, type RawContent } from '../../tests/content-builder.ts';
import { withMissing } from '../imprints.ts';
import type { Reader } from '../problem.ts';
import { imprints, type Imprints } from '../registry.ts';
import { validate } from '../validate.ts';
import { checkIntegrity } from './index.ts';

const article = (number: number, more = {}) => ({
  id: `p1-art-${number}`,
  rubrica: `Articolo ${number}`,
  testo: `Testo *dell’articolo* ${number}.`,
  ...more,
});

const pact = {
  stato: 'firmato',
  file_firmato: 'file',
  sottoscrizione: {
    sottoscritto_il: '2031-01-10',
    decorrenza: '2031-01-10',
    scadenza: '2031-12-31',
    firmatari: [{ soggetto: 'comune', ruolo: 'Sindaco', data: '2031-01-10' }],
  },
  articoli: [article(1), article(2), article(3)],
  versioni: [
    { numero: 1, data: '2031-01-01', cosa_cambia: 'La bozza.' },
    { numero: 2, data: '2031-01-10', cosa_cambia: 'Il testo firmato.' },
  ],
};

const town = (patto: Record<string, unknown>, scadenza?: string): RawContent => ({
  soggetti: { comune: { natura: 'comune' } },
  documenti: { file: { tipo: 'patto' } },
  patti: { p: patto },
  impegni: { a: { ...(scadenza !== undefined && { scadenza }) } },
});

const ORIGINAL = 'a'.repeat(64);
const none: Imprints = { firme: { patti: [] }, scadenze: { scadenze: [] } };
const recorded = withMissing(contentOf(town(pact, '2031-06-01')), none, () => ({
  originale: ORIGINAL,
}));

function found(raw: RawContent, kept: Imprints = recorded, reader: Reader = 'file') {
  const content = { ...contentOf(raw), imprints: kept };
  return checkIntegrity({ content, ids: idsOf(content), today: '2031-05-20', reader });
}

const rules = (...args: Parameters<typeof found>) =>
  found(...args).map(({ severity, rule, file, field }) =>
    [severity, rule, file, field].filter(Boolean).join(' '),
  );

describe('a signed text', () => {
  it('is sound as it was recorded, in whatever way its file is written', () => {
    const other = article(1, { testo: 'Testo _dell’articolo_\n1.', in_parole_semplici: 'Facile.' });
    expect(rules(town(pact, '2031-06-01'))).toEqual([]);
    expect(
      rules(town({ ...pact, articoli: [other, article(2), article(3)] }, '2031-06-01')),
    ).toEqual([]);
  });

  it.each([
    [
      'a word that changes',
      [article(1), article(2, { testo: 'Testo dell’articolo 2, o quasi.' }), article(3)],
      'articoli.1.testo',
    ],
    [
      'a heading that changes',
      [article(1), article(2), article(3, { rubrica: 'Altro' })],
      'articoli.2.testo',
    ],
    ['an article taken away', [article(1), article(3)], 'articoli'],
    ['an article added', [article(1), article(2), article(3), article(4)], 'articoli.3'],
    ['another order', [article(2), article(1), article(3)], 'articoli'],
  ])('cannot have %s', (_, articoli, field) => {
    expect(rules(town({ ...pact, articoli }, '2031-06-01'))).toEqual([
      `blocca testo-firmato-cambiato patti/p.md ${field}`,
    ]);
  });

  it('cannot change by calling the pact unsigned again', () => {
    const unsigned = { ...pact, stato: 'presentato', sottoscrizione: undefined };
    const articoli = [article(1), article(2)];
    expect(rules(town({ ...unsigned, articoli }, '2031-06-01'))).toEqual([
      'blocca patto-firmato-tornato-indietro patti/p.md stato',
      'blocca testo-firmato-cambiato patti/p.md articoli',
    ]);
  });

  it.each(['in_scrittura', 'presentato', 'condiviso_dal_tavolo'])(
    'cannot go back to %s, also with its signatures',
    (stato) => {
      expect(rules(town({ ...pact, stato }, '2031-06-01'))).toEqual([
        'blocca patto-firmato-tornato-indietro patti/p.md stato',
      ]);
    },
  );

  it.each([
    ['is signed', pact, ['blocca testo-firmato-senza-impronta patti/p.md articoli']],
    [
      'is called unsigned',
      { ...pact, stato: 'in_scrittura' },
      ['blocca patto-firmato-tornato-indietro patti/p.md stato'],
    ],
  ])('cannot lose its words to a new version while the pact %s', (_, before, others) => {
    const signed = { numero: 2, data: '2031-01-10', cosa_cambia: 'Il testo firmato.' };
    const replaced = (version: Record<string, unknown>) => ({
      ...before,
      articoli: [article(1, { testo: 'Un altro.' })],
      versioni: [version, { numero: 3, data: '2031-05-01', cosa_cambia: 'Di nuovo.' }],
    });
    for (const version of [signed, { ...signed, articoli: [] }]) {
      const problems = found(town(replaced(version), '2031-06-01'));
      const lost = problems.find(({ rule }) => rule === 'parole-firmate-mancanti');
      expect(lost).toMatchObject({
        severity: 'blocca',
        file: 'patti/p.md',
        field: 'versioni.0.articoli',
        message: expect.stringContaining('«Articoli com’erano» della versione 2'),
      });
      expect(rules(town(replaced(version), '2031-06-01'))).toEqual(expect.arrayContaining(others));
    }
  });

  it('cannot lose the version that was signed', () => {
    expect(rules(town({ ...pact, versioni: pact.versioni.slice(0, 1) }, '2031-06-01'))).toEqual([
      'blocca versione-firmata-tolta patti/p.md versioni',
      'blocca testo-firmato-senza-impronta patti/p.md articoli',
    ]);
  });

  it('may change in a new version, which asks to be recorded once it is signed', () => {
    const [draft, signed] = pact.versioni;
    const newer = {
      ...pact,
      articoli: [article(1, { testo: 'Un altro.' })],
      versioni: [
        draft,
        {
          ...signed,
          articoli: pact.articoli.map(({ id, ...text }) => ({ ...text, articolo: id })),
        },
        { numero: 3, data: '2031-05-01', cosa_cambia: 'Di nuovo.' },
      ],
    };
    expect(found(town(newer, '2031-06-01'), recorded, 'form')[0]?.message).toContain(
      'Finché la versione 3 non è firmata non si pubblica',
    );
    expect(rules(town(newer, '2031-06-01'))).toEqual([
      'blocca testo-firmato-senza-impronta patti/p.md articoli',
    ]);
    const again = withMissing(contentOf(town(newer, '2031-06-01')), recorded, (_, numero) => ({
      originale: String(numero).repeat(64),
    }));
    expect(rules(town(newer, '2031-06-01'), again)).toEqual([]);
    expect(
      again.firme.patti[0]?.versioni.map(({ numero, originale }) => [numero, originale]),
    ).toEqual([
      [2, ORIGINAL],
      [3, '3'.repeat(64)],
    ]);
  });

  it('cannot change where it is kept as the text of a past version', () => {
    const past = pact.articoli.map(({ id, ...text }) => ({ ...text, articolo: id }));
    const newer = (articoli: unknown[]) => ({
      ...pact,
      articoli: [article(1, { testo: 'Un altro.' })],
      versioni: [
        { numero: 1, data: '2031-01-01', cosa_cambia: 'La bozza.' },
        { numero: 2, data: '2031-01-10', cosa_cambia: 'Il testo firmato.', articoli },
        { numero: 3, data: '2031-05-01', cosa_cambia: 'Di nuovo.' },
      ],
    });
    const raw = (articoli: unknown[]) => town(newer(articoli), '2031-06-01');
    const kept = withMissing(contentOf(raw(past)), recorded, () => ({ originale: ORIGINAL }));
    expect(rules(raw(past), kept)).toEqual([]);
    const [first, second, third] = past;
    expect(rules(raw([first, { ...second, testo: 'Non era così.' }, third]), kept)).toEqual([
      'blocca testo-firmato-cambiato patti/p.md versioni.1.articoli.1.testo',
    ]);
    expect(rules(raw([first, third, second]), kept)).toEqual([
      'blocca testo-firmato-cambiato patti/p.md versioni.1.articoli',
    ]);
  });

  it('says which command records it, and to editors whom to tell', () => {
    const command = 'npm run impronte -- --patto p --originale FILE';
    expect(found(town(pact), none).map(({ message }) => message)).toEqual([
      expect.stringContaining(command),
    ]);
    const [problem] = found(town(pact), none, 'form');
    expect(problem?.message).toContain('Avvisa chi cura il sito');
    expect(problem?.message).not.toContain('npm');
  });

  it('asks for the original where there is a signed file', () => {
    const without = withMissing(contentOf(town(pact)), none, () => ({}));
    expect(rules(town(pact), without)).toEqual([
      'blocca originale-senza-impronta patti/p.md file_firmato',
    ]);
    const ended = { ...pact, stato: 'concluso', file_firmato: undefined };
    expect(rules(town(ended), without)).toEqual([]);
  });

  it('of a pact without versions is the first', () => {
    const one = { ...pact, versioni: [] };
    const { firme } = withMissing(contentOf(town(one)), none, () => ({}));
    expect(firme.patti[0]?.versioni.map(({ numero }) => numero)).toEqual([1]);
  });
});

describe('a first deadline', () => {
  it.each([
    ['another day', '2031-07-01'],
    ['no day', undefined],
  ])('cannot become %s', (_, scadenza) => {
    const [problem, ...others] = found(town(pact, scadenza));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      severity: 'blocca',
      rule: 'scadenza-originale-cambiata',
      file: 'impegni/a.md',
      field: 'scadenza',
      message: expect.stringMatching(/registrata è il 1º giugno 2031.*proroga/),
    });
  });

  it('stays beside an extension', () => {
    const raw = town(pact, '2031-06-01');
    const proroghe = [
      { nuova_scadenza: '2031-09-01', decisa_il: '2031-05-01', motivo: 'Ha piovuto.' },
    ];
    expect(rules({ ...raw, impegni: { a: { ...raw.impegni?.['a'], proroghe } } })).toEqual([]);
  });

  it('that nobody recorded yet is told to who keeps the site, and stops nobody', () => {
    const raw = town(pact, '2031-06-01');
    const kept = { ...recorded, scadenze: none.scadenze };
    expect(rules(raw, kept)).toEqual(['avvisa scadenza-senza-impronta impegni/a.md scadenza']);
    expect(rules(raw, kept, 'form')).toEqual([]);
  });

  it('cannot be lost with its commitment', () => {
    expect(rules({ ...town(pact), impegni: {} })).toEqual([
      'blocca relazione-interrotta impronte/scadenze.yml scadenze.0.impegno',
    ]);
  });
});

describe('recording', () => {
  it('adds what is missing and changes nothing', () => {
    const changed = town({ ...pact, articoli: [article(1)] }, '2031-12-01');
    const again = withMissing(contentOf(changed), recorded, () => ({
      originale: 'b'.repeat(64),
      copia: 'c'.repeat(64),
    }));
    const [version] = recorded.firme.patti[0]?.versioni ?? [];
    expect(again.firme.patti).toEqual([
      { patto: 'p', versioni: [{ ...version, copia: 'c'.repeat(64) }] },
    ]);
    expect(again.scadenze).toEqual(recorded.scadenze);
  });

  it.each([
    ['the oldest that is recorded', [1, 3], '2031-05-01'],
    ['the day of the signing', [3], '2031-01-15'],
  ])('finds again the past versions signed from %s on', (_, left, sottoscritto_il) => {
    const words = [{ articolo: 'p1-art-1', rubrica: 'Articolo 1', testo: 'Com’era.' }];
    const version = (numero: number, data: string, articoli: unknown[]) => ({
      numero,
      data,
      cosa_cambia: 'Qualcosa.',
      articoli,
    });
    const raw = town({
      ...pact,
      sottoscrizione: { ...pact.sottoscrizione, sottoscritto_il },
      versioni: [
        version(3, '2031-05-01', []),
        version(2, '2031-01-10', words),
        version(1, '2031-01-01', words),
      ],
    });
    const versioni = left.map((numero) => ({ numero, articoli: [], originale: ORIGINAL }));
    const firme = { patti: [{ patto: 'p', versioni }] };
    expect(rules(raw, { ...none, firme })).toContain(
      'blocca testo-firmato-senza-impronta patti/p.md versioni.1.articoli',
    );
    const again = withMissing(contentOf(raw), { ...none, firme }, () => ({})).firme.patti[0];
    expect(again?.versioni.map(({ numero, articoli }) => [numero, articoli.length])).toEqual(
      [...left, 2].sort().map((numero) => [numero, numero === 2 ? 1 : 0]),
    );
  });

  it('leaves out the drafts from before the signing', () => {
    const [draft, signed] = pact.versioni;
    const words = [{ articolo: 'p1-art-1', rubrica: 'Articolo 1', testo: 'Com’era.' }];
    const raw = town({ ...pact, versioni: [{ ...draft, articoli: words }, signed] });
    const [kept] = withMissing(contentOf(raw), none, () => ({})).firme.patti;
    expect(kept?.versioni.map(({ numero }) => numero)).toEqual([2]);
  });

  it('leaves out pacts that are not signed', () => {
    const draft = { ...pact, stato: 'in_scrittura', sottoscrizione: undefined };
    expect(withMissing(contentOf(town(draft)), none, () => ({}))).toEqual(none);
  });
});

describe('a file of imprints', () => {
  const version = { numero: 1, copia: 'c'.repeat(64) };
  it.each([
    [
      'firme',
      { patti: [{ patto: 'p', versioni: [version, version] }] },
      'patti.0.versioni.1.numero',
    ],
    [
      'firme',
      {
        patti: [
          { patto: 'p', versioni: [version] },
          { patto: 'p', versioni: [version] },
        ],
      },
      'patti.1.patto',
    ],
    [
      'scadenze',
      {
        scadenze: [
          { impegno: 'a', scadenza: '2031-06-01' },
          { impegno: 'a', scadenza: '2031-07-01' },
        ],
      },
      'scadenze.1.impegno',
    ],
  ] as const)('of %s that says two things of one is refused once', (name, data, field) => {
    const { explanations } = validate<unknown>(imprints[name], data, '');
    expect(explanations).toEqual([
      expect.objectContaining({
        rule: 'impronta-doppia',
        field,
        message: expect.stringContaining('registrato due volte'),
      }),
    ]);
  });
});
