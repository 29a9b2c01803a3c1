import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLEARED } from '../../tests/cms/decap-values.ts';
import { filled } from '../../tests/cms/form-values.ts';
import { cmsFields } from '../cms-config.ts';
import { collection } from '../collection.ts';
import { type Explanation, fieldAt } from '../explain.ts';
import type { Field, Fields } from '../field.ts';
import { accepts, validate } from '../validate.ts';
import {
  choice,
  choices,
  date,
  decimal,
  digest,
  email,
  file,
  flag,
  givenCounter,
  givenId,
  group,
  image,
  integer,
  itemId,
  list,
  longText,
  optional,
  phone,
  prose,
  relation,
  relations,
  requiredChoices,
  requiredList,
  requiredRelations,
  shortCode,
  summary,
  text,
  time,
  to,
  url,
  yesOrNo,
} from './index.ts';

interface Contract {
  field: Field;
  /** Values as the CMS and YAML write them → what the site reads. */
  reads: [written: unknown, read: unknown][];
  refuses: unknown[];
}

const colours = { rosso: 'Rosso', blu: 'Blu' } as const;
const span = group('Fascia', { dalle: time('Dalle'), nota: optional(text('Nota')) });

const contracts: Record<string, Contract> = {
  text: {
    field: text('Testo', { max: 20 }),
    reads: [
      ['ciao', 'ciao'],
      ['  ciao ', 'ciao'],
      [new Date('2026-03-29'), '2026-03-29'],
      [42, '42'],
    ],
    refuses: [
      'a'.repeat(21),
      true,
      'chiama il 333 1234567',
      'RSSMRA85T10A562S',
      'a capo\u000Bfinto',
      '\uD800 a metà',
    ],
  },
  longText: {
    field: longText('Testo'),
    reads: [['una riga\n\naltra', 'una riga\n\naltra']],
    refuses: ['a'.repeat(2001), ['a']],
  },
  summary: {
    field: summary('In breve'),
    reads: [['Una frase.\n', 'Una frase.']],
    refuses: ['a'.repeat(256), ['a']],
  },
  prose: {
    field: prose('Testo'),
    reads: [
      ['Prezzo <5 euro & {graffe}', 'Prezzo <5 euro & {graffe}'],
      ['**forte**', '**forte**'],
    ],
    refuses: [
      'ciao <b>a</b>',
      '<script>alert(1)</script>',
      '[clic](javascript:alert)',
      '![](x.jpg)',
      '![foto](../media/x.jpg)',
      'prima\n<<<<<<< HEAD\nuno\n=======\ndue\n>>>>>>> altro',
    ],
  },
  'prose with images': {
    field: prose('Testo', { images: true }),
    reads: [['![Una sala](../media/x.jpg)', '![Una sala](../media/x.jpg)']],
    refuses: ['![](../media/x.jpg)', '![foto](data:image/png;base64,AAAA)'],
  },
  integer: {
    field: integer('Numero', { min: 1, max: 9 }),
    reads: [[3, 3]],
    refuses: [0, 3.7, 10, 'x'],
  },
  decimal: {
    field: decimal('Numero', { max: 90 }),
    reads: [[44.06, 44.06]],
    refuses: [91, '44,06'],
  },
  date: {
    field: date('Giorno'),
    reads: [
      ['2026-03-29', '2026-03-29'],
      [new Date('2026-03-29'), '2026-03-29'],
    ],
    refuses: ['2026-02-31', '29/03/2026', new Date('assurdo')],
  },
  time: { field: time('Ora'), reads: [['09:05', '09:05']], refuses: ['9:5', '25:00', 905] },
  choice: { field: choice('Colore', colours), reads: [['blu', 'blu']], refuses: ['verde', 1] },
  yesOrNo: {
    field: yesOrNo('Ascensore'),
    reads: [['si', 'si']],
    refuses: ['Sì', true],
  },
  choices: {
    field: choices('Colori', colours),
    reads: [
      [
        ['blu', 'rosso'],
        ['blu', 'rosso'],
      ],
    ],
    refuses: [['verde'], 'blu', ['blu', 'rosso', 'blu']],
  },
  requiredChoices: {
    field: requiredChoices('Colori', colours),
    reads: [[['blu'], ['blu']]],
    refuses: [['verde'], ['blu', 'blu']],
  },
  flag: {
    field: flag('Sì o no'),
    reads: [
      [true, true],
      [false, false],
    ],
    refuses: ['sì'],
  },
  url: {
    field: url('Sito'),
    reads: [
      ['https://www.esempio.it/a?b=1#c', 'https://www.esempio.it/a?b=1#c'],
      [' Https://www.esempio.it/\n', 'Https://www.esempio.it/'],
    ],
    refuses: [
      'javascript:alert(1)',
      'www.esempio.it',
      'vedi https://esempio.it',
      'ftp://esempio.it',
      'https://esempio.it/due parole',
    ],
  },
  email: {
    field: email('E-mail'),
    reads: [
      ['urp@esempio.it', 'urp@esempio.it'],
      ['urp@esempio.it ', 'urp@esempio.it'],
    ],
    refuses: ['urp'],
  },
  phone: {
    field: phone('Telefono'),
    reads: [
      ['0541 000000', '0541 000000'],
      [' 0541 000000 ', '0541 000000'],
      [541000000, '541000000'],
    ],
    refuses: ['chiedi'],
  },
  relation: {
    field: relation('Luogo', to.collection('luoghi')),
    reads: [['sala-civica', 'sala-civica']],
    refuses: ['Sala civica', ['sala']],
  },
  relations: {
    field: relations('Luoghi', to.collection('luoghi')),
    reads: [
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
    ],
    refuses: [['a', 'a'], 'a'],
  },
  requiredRelations: {
    field: requiredRelations('Luoghi', to.vocabulary('zone')),
    reads: [[['a'], ['a']]],
    refuses: [['A B'], ['a', 'b', 'a']],
  },
  givenId: {
    field: givenId('Id', 's3-d2', { infix: '-d', counter: 'ultima' }),
    reads: [
      ['s3-d2', 's3-d2'],
      ['p1-art-3', 'p1-art-3'],
    ],
    refuses: ['domanda 2'],
  },
  givenCounter: { field: givenCounter('Ultimo'), reads: [[4, 4]], refuses: [-1, 'due'] },
  shortCode: { field: shortCode('Sigla'), reads: [['s3', 's3']], refuses: ['S3', 'sessione-3'] },
  digest: {
    field: digest('Impronta'),
    reads: [['0123456789abcdef'.repeat(4), '0123456789abcdef'.repeat(4)]],
    refuses: ['abc', 'g'.repeat(64), 'A'.repeat(64), 42],
  },
  itemId: {
    field: itemId('Id'),
    reads: [['sala-civica', 'sala-civica']],
    refuses: ['Sala', 'a_b'],
  },
  image: {
    field: image('File'),
    reads: [
      [
        '../media/luoghi/a.jpg',
        { src: '../media/luoghi/a.jpg', width: 0, height: 0, format: 'jpg' },
      ],
    ],
    refuses: [
      '../media/a.svg',
      '/content/media/a.jpg',
      'https://esempio.it/a.jpg',
      '../media/../a.jpg',
    ],
  },
  file: {
    field: file('File'),
    reads: [['../media/a.pdf', '../media/a.pdf']],
    refuses: ['../media/a.exe', '../media/../../etc/passwd.pdf'],
  },
  group: {
    field: span,
    reads: [
      [{ dalle: '09:00' }, { dalle: '09:00' }],
      [{ dalle: '09:00', nota: '' }, { dalle: '09:00' }],
    ],
    refuses: [{ nota: 'senza ora' }, { dalle: '09:00', note: 'chiave sbagliata' }, 'testo'],
  },
  list: {
    field: list('Fasce', span, { one: 'fascia' }),
    reads: [
      [[{ dalle: '09:00' }, {}], [{ dalle: '09:00' }]],
      [[{ dalle: '09:00', nota: null }], [{ dalle: '09:00' }]],
    ],
    refuses: [[{ nota: 'x' }], 'testo'],
  },
  requiredList: {
    field: requiredList('Nomi', text('Nome'), { one: 'nome' }),
    reads: [[['a', ''], ['a']]],
    refuses: [[{ a: 1 }]],
  },
};

/** A collection of one field, so that the contract runs through the real door. */
function only(field: Field) {
  return collection({
    name: 'prova',
    label: 'Prova',
    labelSingular: 'Prova',
    help: 'Prova',
    use: 'di rado',
    fields: { campo: field },
  });
}

/** What tells a reader how to mend it: what the field takes, the keys it knows, or what to do. */
function expectedWords(fields: Fields, { rule, field }: Explanation): RegExp {
  const path = field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const at = fieldAt(fields, path);
  if (rule === 'valore-non-valido' || rule === 'campo-mancante') {
    return new RegExp(RegExp.escape(`: ci si aspetta ${at?.expects}.`));
  }
  if (rule === 'chiave-sconosciuta' && at?.shape.kind === 'object') {
    return new RegExp(Object.keys(at.shape.fields).join('.*'));
  }
  return /: (?:togli|usa|scrivi|qui va|carica|lascia|cancella|tieni)/;
}

it('shows both the value and the label of a choice', () => {
  const { explanations } = validate<unknown>(
    only(choice('Colore', colours)),
    { campo: 'verde' },
    '',
  );
  expect(explanations[0]?.message).toBe(
    'trovato «verde»: ci si aspetta una di queste voci: rosso (Rosso), blu (Blu).',
  );
});

const absents: [string, unknown][] = [
  ['missing', {}],
  ['null', { campo: null }],
  ['blank', { campo: '   ' }],
  ['an empty list', { campo: [] }],
  ['an empty object', { campo: {} }],
  ['a list of empties', { campo: [{}, '', null] }],
  ['a switch left off', { campo: false }],
];

describe.each(Object.entries(contracts))('%s', (_, { field, reads, refuses }) => {
  const definition = only(field);

  it.each(reads)('reads %j', (written, read) => {
    const { data, explanations } = validate<Record<string, unknown>>(
      definition,
      { campo: written },
      '',
    );
    expect(explanations).toEqual([]);
    expect(data?.['campo']).toEqual(read);
  });

  it.each(refuses.map((value) => [value]))(
    'refuses %j in Italian, saying what it expects',
    (value) => {
      const { explanations } = validate<unknown>(definition, { campo: value }, '');
      expect(explanations.length).toBeGreaterThan(0);
      for (const explanation of explanations) {
        expect(explanation.message).not.toMatch(/expected|invalid|received|undefined|NaN/i);
        expect(explanation.message).toMatch(expectedWords(definition.fields, explanation));
      }
    },
  );

  it.each(absents)('treats %s as absent', (_name, raw) => {
    const { explanations } = validate<unknown>(definition, raw, '');
    expect(explanations.map(({ rule }) => rule)).toEqual(field.optional ? [] : ['campo-mancante']);
  });

  it('treats what Decap leaves of a cleared field as absent', () => {
    const cleared = CLEARED[field.widget.widget];
    expect(cleared, field.widget.widget).toBeDefined();
    const untouched = validate<unknown>(definition, {}, '');
    for (const value of cleared ?? []) {
      expect(validate<unknown>(definition, { campo: value }, '')).toEqual(untouched);
    }
  });

  it('finds no fault in the form with what the schema takes', () => {
    const { pattern } = field.widget as { pattern?: [string, string] };
    if (pattern === undefined) return;
    const spaces = fc.constantFrom('', ' ', '\n', '\u00A0\t');
    fc.assert(
      fc.property(filled(field, 'careless'), spaces, spaces, (value, before, after) => {
        const written = `${before}${String(value)}${after}`;
        if (accepts(field, written)) expect(written).toMatch(new RegExp(pattern[0]));
      }),
      { seed: 20_310_520, numRuns: 200 },
    );
    for (const [written] of reads.filter(([value]) => typeof value === 'string')) {
      expect(written).toMatch(new RegExp(pattern[0]));
    }
  });

  it('makes an optional field that accepts what is absent', () => {
    if (field.optional) return;
    const { explanations } = validate<unknown>(only(optional(field)), { campo: '' }, '');
    expect(explanations).toEqual([]);
  });

  it('tells the form the same obligation as the schema', () => {
    const [widget] = cmsFields({ campo: field });
    // An id is given on saving: the schema asks for it, the form does not.
    const asked = !field.optional && field.widget.widget !== 'identificativo';
    expect(widget?.required).toBe(asked);
    expect(widget?.label).toBe(field.label);
  });
});

it('covers every kind of field the model uses', async () => {
  const builders = Object.keys(await import('./index.ts')).filter(
    (name) => !['optional', 'onlyWhen', 'to'].includes(name),
  );
  expect(builders.filter((name) => !(name in contracts))).toEqual([]);
});
