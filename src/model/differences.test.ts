import { describe, expect, it } from 'vitest';
import { dropAbsent } from './absent.ts';
import { type Difference, differences } from './differences.ts';
import type { Field, Fields } from './field.ts';
import { parseFile } from './format.ts';
import { type CollectionName, collections } from './registry.ts';

/** What two files say differently, in short: path, then what was and what is. */
function compare(name: CollectionName, before: string, after: string): unknown[][] {
  const { body, fields } = collections[name] as { body?: Field; fields: Fields };
  const read = (text: string) => {
    const [front = '', rest = ''] = text.split('\n---\n');
    const file = parseFile(`---\n${front}\n---\n${rest}`, 'md');
    return dropAbsent({ ...(file.data as object), body: file.body });
  };
  return differences({ ...fields, ...(body && { body }) }, read(before), read(after)).map(short);
}

function short(difference: Difference): unknown[] {
  return difference.kind === 'members'
    ? [difference.path, { removed: difference.removed, added: difference.added }]
    : [difference.path, difference.before, difference.after];
}

const same = (name: CollectionName, before: string, after: string) => {
  expect(compare(name, before, after)).toEqual([]);
};

describe('what is no difference', () => {
  it('quotes, dashes, dots and spaces of another kind', () => {
    same(
      'impegni',
      `titolo: "Aprire la sala 'grande' - sempre..."`,
      'titolo: Aprire  la sala ‘grande’ – sempre…',
    );
    same('impegni', 'titolo: "l\'altro"', 'titolo: l’altro');
  });

  it('the way a file is written: order of keys, quotes, blocks, numbers as texts', () => {
    same('impegni', 'titolo: Uno\nscadenza: 2031-03-31', "scadenza: '2031-03-31'\ntitolo: 'Uno'");
    same('luoghi', 'cap: 47822', "cap: '47822'");
    same('impegni', 'criterio_di_verifica: |\n  Due\n  righe', 'criterio_di_verifica: Due righe');
  });

  it('what is absent, in whichever way it is written', () => {
    same('sessioni', 'titolo: Uno', 'titolo: Uno\ndata:\nfonti: []\ndopo: {}');
  });

  it('Markdown written with other signs, or in lines of another length', () => {
    same(
      'luoghi',
      'titolo: Uno\n---\n* una *cosa*\n* due\n\nUna riga\nspezzata.',
      'titolo: Uno\n---\n- una _cosa_\n- due\n\nUna riga spezzata.',
    );
    same(
      'luoghi',
      'titolo: Uno\n---\n1. uno\n1. due\n\nVedi <https://a.it> & altro',
      'titolo: Uno\n---\n1. uno\n2. due\n\nVedi [https://a.it](https://a.it) &amp; altro',
    );
  });

  it('a text of thousands of quotations, one in the other', () => {
    const deep = `${'>'.repeat(5000)} a`;
    same('luoghi', `titolo: Uno\n---\n${deep}`, `titolo: Uno\n---\n${deep}   `);
    same('luoghi', `titolo: Uno\n---\n${deep} - b`, `titolo: Uno\n---\n${deep} – b`);
  });

  it('the order of a list, of choices, of relations', () => {
    same(
      'impegni',
      'con: [a, b]\ntappe:\n  - titolo: Prima\n  - titolo: Seconda',
      'con: [b, a]\ntappe:\n  - titolo: Seconda\n  - titolo: Prima',
    );
    same('soggetti', 'ruoli: [decide, promuove]', 'ruoli: [promuove, decide]');
  });

  it('a counter that the form keeps for itself', () => {
    same('patti', 'sigla: p1\nultimo_articolo: 3', 'sigla: p1\nultimo_articolo: 4');
  });

  it('what moved to a field from a key that is no longer there', () => {
    same('luoghi', 'gestore: comune', 'gestori: [comune]');
  });

  it('a key that the definition does not have', () => {
    same('luoghi', 'colore: rosso', 'colore: blu');
  });
});

describe('what is a difference', () => {
  it('a value that became another, came or went', () => {
    expect(
      compare(
        'impegni',
        'titolo: Uno\nscadenza: 2031-03-31\ntipo: spazio',
        'titolo: Due\ntipo: regola\nper_la_comunita: true',
      ),
    ).toEqual([
      ['titolo', 'Uno', 'Due'],
      ['scadenza', '2031-03-31', undefined],
      ['tipo', 'spazio', 'regola'],
      ['per_la_comunita', undefined, true],
    ]);
  });

  it('a text with other words, the body too', () => {
    expect(compare('luoghi', 'titolo: Uno\n---\nAperto.', 'titolo: Uno\n---\nChiuso.')).toEqual([
      ['body', 'Aperto.', 'Chiuso.'],
    ]);
  });

  it('a link in a text that leads elsewhere', () => {
    expect(
      compare('luoghi', 'a: 1\n---\n[sito](https://a.it)', 'a: 1\n---\n[sito](https://b.it)'),
    ).toHaveLength(1);
  });

  it('who left and who came among relations and choices', () => {
    expect(compare('impegni', 'con: [a, b]', 'con: [b, c]')).toEqual([
      ['con', { removed: ['a'], added: ['c'] }],
    ]);
    expect(compare('soggetti', 'ruoli: [decide]', 'ruoli: [decide, finanzia]')).toEqual([
      ['ruoli', { removed: [], added: ['finanzia'] }],
    ]);
  });

  it('an extension that is added, and one that is corrected', () => {
    const first = 'proroghe:\n  - nuova_scadenza: 2031-06-30\n    motivo: Lavori in ritardo';
    expect(compare('impegni', 'proroghe: []', first)).toEqual([
      [
        'proroghe',
        { removed: [], added: [{ nuova_scadenza: '2031-06-30', motivo: 'Lavori in ritardo' }] },
      ],
    ]);
    expect(compare('impegni', first, first.replace('06-30', '07-31'))).toEqual([
      ['proroghe.nuova_scadenza', '2031-06-30', '2031-07-31'],
    ]);
  });

  it('an article by its id, though its title changes too and another comes before it', () => {
    const article = (id: string, rubrica: string, testo: string) =>
      `  - id: ${id}\n    rubrica: ${rubrica}\n    testo: ${testo}\n`;
    expect(
      compare(
        'patti',
        `articoli:\n${article('p1-art-1', 'Oggetto', 'Una sala')}`,
        `articoli:\n${article('p1-art-2', 'Oggetto', 'Una sala')}${article('p1-art-1', 'Scopo', 'Due piazze')}`,
      ),
    ).toEqual([
      [
        'articoli',
        { removed: [], added: [{ id: 'p1-art-2', rubrica: 'Oggetto', testo: 'Una sala' }] },
      ],
      ['articoli.rubrica', 'Oggetto', 'Scopo'],
      ['articoli.testo', 'Una sala', 'Due piazze'],
    ]);
  });

  it('a source by its address, a judgement by its commitment', () => {
    expect(
      compare(
        'luoghi',
        'fonti:\n  - titolo: Pagina\n    url: https://a.it',
        'fonti:\n  - titolo: Pagina del Comune\n    url: https://a.it',
      ),
    ).toEqual([['fonti.titolo', 'Pagina', 'Pagina del Comune']]);
    expect(
      compare(
        'verifiche',
        'giudizi:\n  - impegno: a\n    esito: in_parte\n  - impegno: b\n    esito: confermato',
        'giudizi:\n  - impegno: b\n    esito: confermato\n  - impegno: a\n    esito: confermato',
      ),
    ).toEqual([['giudizi.esito', 'in_parte', 'confermato']]);
  });

  it('an item that says something else altogether is another item', () => {
    expect(
      compare('impegni', 'tappe:\n  - titolo: Comprare le sedie', 'tappe:\n  - titolo: Festa'),
    ).toEqual([
      ['tappe', { removed: [{ titolo: 'Comprare le sedie' }], added: [{ titolo: 'Festa' }] }],
    ]);
  });

  it('fields of a group that was not there, one by one', () => {
    expect(
      compare('sessioni', 'stato: annunciata', 'stato: svolta\ndopo:\n  esiti: Tre idee.'),
    ).toEqual([
      ['stato', 'annunciata', 'svolta'],
      ['dopo.esiti', undefined, 'Tre idee.'],
    ]);
  });

  it('something of another shape than today’s, as a whole', () => {
    expect(compare('luoghi', 'orari: sempre', 'orari:\n  - giorni: [lunedi]')).toEqual([
      ['orari', 'sempre', [{ giorni: ['lunedi'] }]],
    ]);
  });

  it('knows of what item or group a field is', () => {
    const { fields } = collections.sessioni;
    const question = { id: 's1-d1', testo: 'Che cosa manca?', formulazione: 'nostra' };
    const before = { prima: { domande: [question] } };
    const after = { prima: { domande: [{ ...question, formulazione: 'ufficiale' }] } };
    const [difference] = differences(fields, before, after);
    expect(difference?.holders.map(({ field }) => field.label)).toEqual([
      'Prima dell’incontro',
      'Domande guida',
    ]);
    expect(difference?.holders[1]?.item).toEqual(after.prima.domande[0]);
  });
});
