import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../repository/check.ts';
import { fixtureOriginal } from '../../tests/signed-files/fixture-original.ts';
import { readOptions, WrongArguments } from './options.ts';
import { recordImprints } from './record.ts';

const fixture = fileURLToPath(new URL('../../tests/fixtures/esempio', import.meta.url));
const program = fileURLToPath(new URL('index.ts', import.meta.url));
const TODAY = '2031-05-20';
const PACT = 'patto-delle-panchine';

let folder: string;
let original: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'impronte-'));
  cpSync(fixture, folder, { recursive: true });
  original = join(folder, '.originale.pdf.p7m');
  writeFileSync(original, fixtureOriginal);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string) => join(folder, path);
const recorded = () => readFileSync(at('impronte/firme.yml'), 'utf8');
const signed = () => ({ path: original, pact: PACT });

function edit(path: string, from: string | RegExp, to: string) {
  const text = readFileSync(at(path), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(at(path), text.replace(from, to));
}

function blocking() {
  return checkContent(folder, TODAY)
    .problems.filter(({ severity }) => severity === 'blocca')
    .map(({ rule, file, field }) => [rule, file, field].filter(Boolean).join(' '));
}

describe('the imprints of the fictional process', () => {
  it('are what the command writes, with the original that a test describes', () => {
    const kept = ['firme', 'scadenze'].map((name) => readFileSync(at(`impronte/${name}.yml`)));
    rmSync(at('impronte'), { recursive: true });
    const { added, missing } = recordImprints(folder, TODAY, signed());
    expect(added).toContain(`patto «${PACT}», versione 3: testo, articoli 10`);
    expect(missing).toEqual([]);
    expect(['firme', 'scadenze'].map((name) => readFileSync(at(`impronte/${name}.yml`)))).toEqual(
      kept,
    );
  });

  it('are not written again', () => {
    expect(recordImprints(folder, TODAY, signed())).toEqual({
      refused: [],
      added: [],
      missing: [],
      publishesOriginal: false,
    });
  });
});

describe('recording', () => {
  it.each([
    ['patti/patto-delle-panchine.md', 'Le chiavi sono **tre**', 'testo-firmato-cambiato'],
    ['impegni/aprire-il-cortile.md', "scadenza: '2031-06-08'", 'scadenza-originale-cambiata'],
  ])('refuses to write over what changed in %s', (file, words, rule) => {
    const before = recorded();
    edit(file, words, words.replace('tre', 'due').replace('06-08', '06-09'));
    expect(blocking()).toEqual([expect.stringContaining(`${rule} ${file}`)]);
    const { refused, added } = recordImprints(folder, TODAY, undefined);
    expect(refused.map((problem) => `${problem.rule} ${problem.file}`)).toEqual([
      `${rule} ${file}`,
    ]);
    expect(added).toEqual([]);
    expect(recorded()).toBe(before);
  });

  it('refuses to write over imprints that cannot be read', () => {
    writeFileSync(at('impronte/firme.yml'), 'patti: nessuno\n');
    const { refused } = recordImprints(folder, TODAY, signed());
    expect(refused.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'valore-non-valido impronte/firme.yml',
    ]);
    expect(recorded()).toBe('patti: nessuno\n');
  });

  it('refuses another original, and a copy that is not the one recorded', () => {
    writeFileSync(original, 'un altro file');
    expect(() => recordImprints(folder, TODAY, signed())).toThrow('è già registrata un’altra');
    appendFileSync(at('media/documenti/patto-delle-panchine.pdf'), ' ');
    const problem = 'copia-firmata-cambiata documenti/patto-delle-panchine-firmato.md file';
    expect(blocking()).toEqual([problem]);
    const { refused } = recordImprints(folder, TODAY, undefined);
    expect(refused.map(({ rule }) => rule)).toEqual(['copia-firmata-cambiata']);
    expect(refused[0]?.message).toMatch(/impronta 47fa632[0-9a-f]+, trovata [0-9a-f]{64}/);
  });

  it('tells of a copy that is not published any more, or not recorded', () => {
    const document = 'documenti/patto-delle-panchine-firmato.md';
    const copy = /\n +copia: \w+/;
    edit('impronte/firme.yml', copy, '');
    expect(blocking()).toEqual([`copia-firmata-senza-impronta ${document} file`]);
    expect(recordImprints(folder, TODAY, undefined).added).toEqual([
      expect.stringContaining('copia pubblicata, 47fa632'),
    ]);
    edit(document, /\nfile: .*/, '');
    expect(blocking()).toEqual([`copia-firmata-tolta ${document} file`]);
  });

  it.each([
    ['patto-delle-panchine-firmato', 'patto-delle-panchine.pdf'],
    ['patto-bozza-due', 'patto-bozza-due.pdf'],
  ])('refuses a file with signatures, whose certificates carry names, as %s', (id, name) => {
    const document = `documenti/${id}.md`;
    rmSync(at('impronte'), { recursive: true });
    appendFileSync(
      at(`media/documenti/${name}`),
      '\n9 0 obj\n<< /Type /Sig /ByteRange [0 10 20 10] /Contents <3082> >>\nendobj\n',
    );
    expect(blocking()).toContain(`copia-con-firme ${document} file`);
    expect(recordImprints(folder, TODAY, undefined).added).toEqual([]);
    writeFileSync(at('media/documenti/firmato.pdf.p7m'), 'busta');
    edit(document, /\nfile: .*/, '\nfile: ../media/documenti/firmato.pdf.p7m');
    const { refused } = recordImprints(folder, TODAY, undefined);
    expect(refused.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      `copia-con-firme ${document}`,
    ]);
    expect(refused[0]?.message).toContain('pubblica una copia senza firme');
  });

  it('warns when the signed original is what is published', () => {
    rmSync(at('impronte'), { recursive: true });
    cpSync(at('media/documenti/patto-delle-panchine.pdf'), original);
    expect(recordImprints(folder, TODAY, signed()).publishesOriginal).toBe(true);
  });

  it('records nothing, and makes no folder, where nothing was signed or promised', () => {
    for (const name of ['impronte', 'patti', 'impegni', 'aggiornamenti', 'verifiche']) {
      rmSync(at(name), { recursive: true });
    }
    expect(recordImprints(folder, TODAY, undefined).added).toEqual([]);
    expect(existsSync(at('impronte'))).toBe(false);
  });

  it.each([
    ['nessuno', 'nessun patto si chiama «nessuno». Patti che ci sono: patto-del-cortile'],
    ['patto-del-cortile', 'il patto «patto-del-cortile» non è firmato'],
  ])('of the original of «%s» says what is wrong', (pact, message) => {
    expect(() => recordImprints(folder, TODAY, { path: original, pact })).toThrow(message);
  });
});

describe('the arguments', () => {
  it.each([
    [['--patto', PACT], 'manca il file firmato: aggiungi --originale FILE'],
    [['--originale', 'x'], 'manca il patto di cui è l’originale: aggiungi --patto ID'],
    [['--forza'], 'non si capisce «--forza»'],
    [['tutto'], 'non si capisce «tutto»'],
    [['--patto', PACT, '--originale', 'non-c-e.pdf'], 'il file «non-c-e.pdf» non c’è'],
    [['--patto', PACT, '--originale', 'patti'], '«patti» non è un file'],
    [['--patto', PACT, '--originale', '.vuoto'], 'il file «.vuoto» è vuoto'],
  ])('%j are refused in Italian', (args, message) => {
    writeFileSync(at('.vuoto'), '');
    expect(() => readOptions(args, folder)).toThrow(WrongArguments);
    expect(() => readOptions(args, folder)).toThrow(message);
  });

  it('name the original from where one is', () => {
    expect(readOptions([], folder)).toEqual({ help: false, original: undefined });
    expect(readOptions(['--patto', PACT, '--originale', '.originale.pdf.p7m'], folder)).toEqual({
      help: false,
      original: signed(),
    });
  });
});

describe('the program', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [program, ...args], {
      encoding: 'utf8',
      env: { CONTENT_DIR: folder, BUILD_NOW: '2031-05-20T10:00:00Z' },
    });

  it('explains itself', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('npm run impronte -- --patto ID --originale FILE');
  });

  it('says what it adds, then has nothing to add', () => {
    rmSync(at('impronte'), { recursive: true });
    const first = run();
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(/Impronte registrate:[^]*\n {2}patto «patto-della-fontana»/);
    expect(first.stdout).toMatch(/Manca ancora:[^]*--patto patto-delle-panchine --originale FILE/);
    expect(run('--patto', PACT, '--originale', original).stdout).toContain('originale firmato');
    expect(run().stdout).toBe('Impronte: niente da aggiungere.\n');
  });

  it('ends badly when something recorded is different', () => {
    edit('impegni/aprire-il-cortile.md', "scadenza: '2031-06-08'", "scadenza: '2031-06-09'");
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain('la prima scadenza registrata è l’8 giugno 2031');
    expect(stderr).toContain('non ho scritto niente');
  });
});
