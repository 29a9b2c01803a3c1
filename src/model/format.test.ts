import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { group, list, optional, text } from './fields/index.ts';
import { parseFile, serialiseFile, UnreadableFile } from './format.ts';
import {
  collectionNames,
  collections,
  imprintNames,
  imprints,
  IMPRINTS_FOLDER,
  SETTINGS_FOLDER,
  singletonNames,
  singletons,
} from './registry.ts';

const fields = {
  titolo: text('Titolo'),
  dentro: optional(group('Dentro', { a: optional(text('A')), b: optional(text('B')) })),
  voci: list('Voci', text('Voce'), { one: 'voce' }),
};

describe('parseFile', () => {
  it('parts front matter and body', () => {
    expect(parseFile('---\ntitolo: Ciao\n---\n\nTesto.\n', 'md')).toEqual({
      data: { titolo: 'Ciao' },
      body: 'Testo.',
    });
  });

  it('accepts Windows line ends, a byte-order mark and no body', () => {
    expect(parseFile('\uFEFF---\r\ntitolo: Ciao\r\n---\r\n', 'md')).toEqual({
      data: { titolo: 'Ciao' },
      body: '',
    });
  });

  it('keeps lines of hyphens of the body', () => {
    expect(parseFile('---\na: 1\n---\nuno\n\n---\n\ndue', 'md').body).toBe('uno\n\n---\n\ndue');
  });

  it.each([
    ['titolo: "aperto', /virgolette|leggere.*riga 2/],
    ['titolo: uno: due', /riga 2/],
    ['a: 1\na: 2', /stessa chiave.*riga 3/],
  ])('says what is wrong with %j, and at which line', (yaml, message) => {
    expect(() => parseFile(`---\n${yaml}\n---\n`, 'md')).toThrow(UnreadableFile);
    expect(() => parseFile(`---\n${yaml}\n---\n`, 'md')).toThrow(message);
  });

  it.each([
    ['in the fields', '---\n<<<<<<< HEAD\ntitolo: A\n=======\ntitolo: B\n>>>>>>> b1\n---\n', 2],
    ['in the text', '---\na: 1\n---\n\n<<<<<<< HEAD\nuno\n=======\ndue\n>>>>>>> b1\n', 5],
    ['in part', '---\ntitolo: A\n=======\ntitolo: B\n---\n', 3],
    ['across', '---\r\n<<<<<<< HEAD\r\na: 1\r\n---\r\n=======\r\n---\r\n>>>>>>> b\r\n', 2],
  ])('tells of a conflict that git left %s', (_, text, line) => {
    expect(() => parseFile(text, 'md')).toThrow(
      new RegExp(`lasciate da git.*tieni quella giusta.*\\(riga ${line}\\)`),
    );
  });

  it('takes marks of the text for what they are', () => {
    const body = 'Titolo\n=======\n\n>>>>>>> citato';
    expect(parseFile(`---\na: 1\n---\n${body}`, 'md').body).toBe(body);
  });

  it.each([
    ['a: 1\n---\nb: 2\n', 2],
    ['# nota\n---\na: 1\n\n---\nb: 2\n', 5],
    ['a: 1\n...\nb: 2\n', 2],
  ])('tells where a second file begins in %j', (text, line) => {
    expect(() => parseFile(text, 'yml')).toThrow(
      new RegExp(`secondo elenco di campi.*toglila.*\\(riga ${line}\\)`),
    );
  });

  it.each(['titolo: &a [*a]', 'a: &a\n  b: [{ c: *a }]', '&a [*a]'])(
    'refuses a value that contains itself: %j',
    (yaml) => {
      expect(() => parseFile(yaml, 'yml')).toThrow(UnreadableFile);
      expect(() => parseFile(yaml, 'yml')).toThrow(/contiene sé stesso/);
    },
  );

  it('takes a value that is repeated', () => {
    expect(parseFile('a: &a [1]\nb: [*a, *a]', 'yml').data).toEqual({ a: [1], b: [[1], [1]] });
  });

  it('says that the front matter is missing', () => {
    expect(() => parseFile('Solo testo', 'md')).toThrow(/trattini/);
    expect(() => parseFile('', 'md')).toThrow(/vuoto/);
  });
});

describe('serialiseFile', () => {
  it('writes keys in the order of the model, at every depth, without what is absent', () => {
    const data = { voci: [], dentro: { b: '2', a: '1' }, titolo: 'Ciao', altro: null };
    expect(serialiseFile(fields, { data, body: '' }, 'yml')).toBe(
      "titolo: Ciao\ndentro:\n  a: '1'\n  b: '2'\n",
    );
  });

  it('keeps keys it does not know, last', () => {
    const data = { sconosciuta: 'x', titolo: 'Ciao' };
    expect(serialiseFile(fields, { data, body: '' }, 'yml')).toBe('titolo: Ciao\nsconosciuta: x\n');
  });

  it('quotes texts that YAML would read as something else', () => {
    const voci = ['2026-03-29', '0b11', 'no', '012', '1e3', 'a: b', '- x', '', '#a'].filter(
      Boolean,
    );
    const written = serialiseFile(fields, { data: { voci }, body: '' }, 'yml');
    expect(parseFile(written, 'yml').data).toEqual({ voci });
  });

  it('writes a date that YAML had read as a day', () => {
    const data = { titolo: new Date('2026-03-29') };
    expect(serialiseFile(fields, { data, body: '' }, 'yml')).toBe("titolo: '2026-03-29'\n");
  });
});

/** Every file of the real content and of the fixture. */
function allFiles() {
  const roots = ['../../content/', '../tests/fixtures/esempio/'].map(
    (path) => new URL(path, import.meta.url),
  );
  const folders = [
    ...collectionNames.map((name) => ({ folder: name, ...collections[name] })),
    ...singletonNames.map((name) => ({
      folder: SETTINGS_FOLDER,
      fields: singletons[name].fields,
      extension: 'yml' as const,
      only: `${name}.yml`,
    })),
    ...imprintNames.map((name) => ({
      folder: IMPRINTS_FOLDER,
      fields: imprints[name].fields,
      extension: 'yml' as const,
      only: `${name}.yml`,
    })),
  ];
  return roots.flatMap((root) =>
    folders.flatMap((definition) => {
      const directory = new URL(`${definition.folder}/`, root);
      return filesIn(directory)
        .filter((name) => !('only' in definition) || name === definition.only)
        .map((name) => ({ url: new URL(name, directory), definition }));
    }),
  );
}

function filesIn(directory: URL): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

it('leaves every file of the content as it is', () => {
  const files = allFiles();
  const changed = files.filter(({ url, definition: { fields: known, extension } }) => {
    const text = readFileSync(url, 'utf8');
    return serialiseFile(known, parseFile(text, extension), extension) !== text;
  });
  expect(files.length).toBeGreaterThan(300);
  expect(changed.map(({ url }) => url.pathname)).toEqual([]);
});
