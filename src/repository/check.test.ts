import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeProblems } from '../model/problem.ts';
import { checkContent } from './check.ts';

const fixture = fileURLToPath(new URL('../tests/fixtures/esempio', import.meta.url));
const real = fileURLToPath(new URL('../../content', import.meta.url));
const TODAY = '2031-05-20';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contenuti-'));
  cpSync(fixture, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string | Buffer) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function blocking() {
  return checkContent(folder, TODAY).problems.filter(({ severity }) => severity === 'blocca');
}

const place = (more: string, body = '') =>
  `---\ntitolo: Prova\nstato: citato\nin_breve: Una prova.\n${more}---\n${body}`;

describe('a content folder outside the project', () => {
  it('is sound as it is, real or fictional', () => {
    for (const path of [folder, real]) {
      const { problems, entries } = checkContent(path, TODAY);
      expect(problems.filter(({ severity }) => severity === 'blocca')).toEqual([]);
      expect(entries).toBeGreaterThan(150);
    }
  });

  it('with ten bad files gives one report with ten findings', () => {
    write('luoghi/a-tipo.md', place('cap: [1, 2]\n'));
    write('luoghi/b-chiave.md', place('tittolo: Prova\n'));
    write('luoghi/c-relazione.md', place('gestore: nessuno\n'));
    write('luoghi/d-html.md', place('', '\nCiao <script>alert(1)</script>\n'));
    write('luoghi/e-indirizzo.md', place('', '\n[qui](javascript:alert(1))\n'));
    write('luoghi/f-data.md', place("verificato_il: '2031-02-31'\n"));
    write('luoghi/g-posizione.md', place('posizione: {lat: 1, lon: 1, precisione: esatta}\n'));
    write(
      'luoghi/h-alt.md',
      place('immagini: [{file: ../media/luoghi/non-c-e.jpg, persone: nessuna}]\n'),
    );
    write('luoghi/i-rotto.md', place('indirizzo: "aperto\n'));
    write(
      'luoghi/j-codifica.md',
      Buffer.concat([Buffer.from('---\ntitolo: Caff'), Buffer.from([0xe8])]),
    );

    const problems = blocking();
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'luoghi/a-tipo.md valore-non-valido',
      'luoghi/b-chiave.md chiave-sconosciuta',
      'luoghi/d-html.md html-grezzo',
      'luoghi/e-indirizzo.md indirizzo-non-sicuro',
      'luoghi/f-data.md valore-non-valido',
      'luoghi/h-alt.md regola-della-scheda',
      'luoghi/i-rotto.md file-illeggibile',
      'luoghi/j-codifica.md file-illeggibile',
      'luoghi/c-relazione.md relazione-interrotta',
      'luoghi/g-posizione.md fuori-territorio',
    ]);
    const report = describeProblems(problems);
    expect(report).toContain('10 problemi che bloccano');
    expect(report).not.toMatch(/expected|invalid|received/i);
  });

  it.each([
    ['a folder nobody reads', 'sesioni/a.md', place(''), 'cartella-sconosciuta', 'sesioni/'],
    ['a file of another kind', 'luoghi/a.mdx', place(''), 'file-fuori-posto', 'luoghi/a.mdx'],
    [
      'a folder among the entries',
      'luoghi/2031/a.md',
      place(''),
      'file-fuori-posto',
      'luoghi/2031',
    ],
    ['a name with accents', 'luoghi/città.md', place(''), 'nome-di-file', 'luoghi/città.md'],
    ['an empty file', 'luoghi/a.md', '', 'file-illeggibile', 'luoghi/a.md'],
    [
      'a body where there is none',
      'aggiornamenti/a.yml',
      'impegno: x\n',
      'campo-mancante',
      'aggiornamenti/a.yml',
    ],
    [
      'a setting nobody reads',
      'impostazioni/colori.yml',
      'a: 1\n',
      'file-fuori-posto',
      'impostazioni/colori.yml',
    ],
    [
      'an image without alternative text in a body',
      'luoghi/a.md',
      place('', '\n![](../media/luoghi/x.jpg)\n'),
      'immagine-senza-alternativa',
      'luoghi/a.md',
    ],
    [
      'a picture that is not there',
      'luoghi/a.md',
      place('', '\n![Sala](../media/luoghi/x.jpg)\n'),
      'media-mancante',
      'luoghi/a.md',
    ],
  ])('tells of %s', (_, path, text, rule, file) => {
    write(path, text);
    expect(blocking().map((problem) => `${problem.rule} ${problem.file}`)).toContain(
      `${rule} ${file}`,
    );
  });

  it('tells of a picture that is not one', () => {
    write('media/luoghi/finta.jpg', 'questo è testo');
    write(
      'luoghi/a.md',
      place('immagini: [{file: ../media/luoghi/finta.jpg, alt: Sala, persone: nessuna}]\n'),
    );
    expect(blocking().map(({ rule }) => rule)).toEqual(['immagine-non-valida']);
  });

  it('tells of a missing settings file, and still of the rest', () => {
    rmSync(join(folder, 'impostazioni/menu.yml'));
    write('luoghi/a.md', place('tittolo: x\n'));
    expect(blocking().map(({ rule }) => rule)).toEqual([
      'chiave-sconosciuta',
      'impostazione-mancante',
    ]);
  });

  it('does not blame a relation to an entry that is there but wrong', () => {
    write('soggetti/comitato.md', '---\ntitolo: Comitato\nnatura: boh\nruoli: [partecipa]\n---\n');
    write('luoghi/a.md', place('gestore: comitato\n'));
    expect(blocking().map(({ file }) => file)).toEqual(['soggetti/comitato.md']);
  });

  it('accepts a collection without entries or without a folder', () => {
    for (const name of ['verifiche', 'aggiornamenti', 'attesi']) {
      rmSync(join(folder, name), { recursive: true });
    }
    mkdirSync(join(folder, 'attesi'));
    expect(blocking()).toEqual([]);
  });

  it('names file, field, what was found, what is expected and what to do', () => {
    write('luoghi/a.md', place("verificato_il: '2031-02-31'\n"));
    const [problem] = blocking();
    expect(problem).toMatchObject({
      file: 'luoghi/a.md',
      field: 'verificato_il',
      label: 'Scheda verificata il',
    });
    expect(problem?.message).toMatch(/trovato «2031-02-31»: ci si aspetta un giorno che esiste/);
  });

  it('tells of a file that leads nowhere', () => {
    symlinkSync(join(folder, 'non-c-e.md'), join(folder, 'luoghi/a.md'));
    expect(blocking().map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'file-illeggibile luoghi/a.md',
    ]);
  });
});
