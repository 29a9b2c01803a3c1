import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeProblems, type Problem } from '../model/problem.ts';
import { checkContent, checkContentAndImages } from './check.ts';
import { list } from './folders.ts';

const fixture = fileURLToPath(new URL('../tests/fixtures/esempio', import.meta.url));
const real = fileURLToPath(new URL('../../content', import.meta.url));
const TODAY = '2031-05-20';
const noisy = { type: 'gaussian', mean: 128, sigma: 40 } as const;

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
  it('tells which file has a value that contains itself', () => {
    write('luoghi/sala.md', place('lacune: &a [*a]\n'));
    expect(blocking()).toContainEqual(
      expect.objectContaining({
        rule: 'file-illeggibile',
        file: 'luoghi/sala.md',
        message: expect.stringMatching(/contiene sé stesso.*Correggi il file/) as string,
      }),
    );
  });

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
    write('luoghi/c-relazione.md', place('gestori: [nessuno]\n'));
    write('luoghi/d-html.md', place('', '\nCiao <script>alert(1)</script>\n'));
    write('luoghi/e-indirizzo.md', place('', '\n[qui](javascript:alert(1))\n'));
    write('luoghi/f-data.md', place("verificato_il: '2031-02-31'\n"));
    write('luoghi/g-posizione.md', place('posizione: {lat: 1, lon: 1, precisione: esatta}\n'));
    write(
      'luoghi/h-alt.md',
      place('immagini: [{file: ../media/luoghi/mulino-parlante.jpg, persone: nessuna}]\n'),
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

  it.each([
    ['png', 0.5],
    ['jpeg', 0.9],
    ['webp', 0.9],
    ['avif', 0.9],
  ] as const)('tells of a %s picture cut short', async (format, part) => {
    const whole = await sharp({
      create: { width: 40, height: 30, channels: 3, background: 'red', noise: noisy },
    })
      .toFormat(format)
      .toBuffer();
    const picture = `media/luoghi/foto.${format}`;
    const use = `../${picture}`;
    write('luoghi/a.md', place(`immagini: [{file: ${use}, alt: Sala, persone: nessuna}]\n`));
    write('luoghi/b.md', place('tittolo: x\n', `\n![Sala](${use})\n`));
    const rules = async () => {
      const { problems } = await checkContentAndImages(folder, TODAY);
      return problems.flatMap(({ rule, file }) => (rule.startsWith('immagine') ? [file] : []));
    };
    write(picture, whole);
    expect(await rules()).toEqual([]);
    write(picture, whole.subarray(0, whole.length * part));
    expect(await rules()).toEqual(['luoghi/a.md', 'luoghi/b.md']);
  });

  it('finds every fault of an entry that is wrong in itself', () => {
    write(
      'luoghi/a.md',
      place(
        'tittolo: x\nposizione: {lat: 1, lon: 1, precisione: esatta}\nimmagini: [{file: ../media/luoghi/non-c-e.jpg, alt: Sala, persone: nessuna}]\n',
        '\n[verbale](../media/mai-caricato.pdf)\n',
      ),
    );
    write('pagine/luoghi.md', '---\ntittolo: x\n---\n');
    write('linee/ascoltare.md', '---\ntittolo: x\n---\n');
    write('percorso/ascoltare.md', '---\ntittolo: x\n---\n');
    write('sessioni/a.md', '---\nsigla: s1\n---\n');
    write('sessioni/b.md', '---\nsigla: s1\n---\n');
    const found = blocking().map(({ rule, file }) => `${rule} ${file}`);
    expect(found.filter((one) => !/^(campo-mancante|chiave-sconosciuta)/.test(one))).toEqual([
      'media-mancante luoghi/a.md',
      'media-mancante luoghi/a.md',
      'identificativo-doppio sessioni/a.md',
      'identificativo-doppio sessioni/b.md',
      'indirizzo-doppio linee/ascoltare.md',
      'indirizzo-riservato pagine/luoghi.md',
      'fuori-territorio luoghi/a.md',
    ]);
  });

  it('does not tell twice of an address that the field refuses', () => {
    write(
      'luoghi/a.md',
      place('immagini: [{file: ../media/non-c-e.svg, alt: Sala, persone: nessuna}]\n'),
    );
    expect(blocking().map(({ rule }) => rule)).toEqual(['valore-non-valido']);
  });

  it.each(['- a', 'solo testo'])('says what a file holds where %j is', (yaml) => {
    write('luoghi/a.md', `---\n${yaml}\n---\n`);
    expect(blocking().map(({ message }) => message)).toEqual([
      expect.stringMatching(/^trovato .*: ci si aspetta un elenco di campi, come «titolo: …»\.$/),
    ]);
  });

  it('counts positions as they are written, from the first', () => {
    write('luoghi/a.md', place("zone: ['', luna]\nfonti: [{}, {titolo: Una, url: no}]\n"));
    write('luoghi/b.md', place("zone: ['', luna]\n"));
    const problems = blocking();
    expect(problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
      'luoghi/a.md fonti.1.url',
      'luoghi/b.md zone.1',
      'luoghi/a.md zone.1',
    ]);
    const report = describeProblems(problems);
    expect(report).toContain('(fonti, 2ª voce, url)');
    expect(report).toContain('(zone, 2ª voce)');
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
    write('luoghi/a.md', place('gestori: [comitato]\n'));
    expect(blocking().map(({ file }) => file)).toEqual(['soggetti/comitato.md']);
  });

  it('with a wrong settings file still checks what does not need it', () => {
    write('impostazioni/identita.yml', 'nome: Prova\ncolore: blu\n');
    write('luoghi/a.md', place('gestori: [nessuno]\nzone: [luna]\n'));
    const files = blocking().map(({ rule, file }) => `${rule} ${file}`);
    expect(files).toContain('chiave-sconosciuta impostazioni/identita.yml');
    expect(files.slice(-2)).toEqual([
      'relazione-interrotta luoghi/a.md',
      'relazione-interrotta luoghi/a.md',
    ]);
  });

  it('with wrong vocabularies still knows what they hold', () => {
    write('impostazioni/vocabolari.yml', 'zone: [{id: luna}]\ncolori: []\n');
    write('luoghi/a.md', place('zone: [luna, marte]\n'));
    const problems = blocking().filter(({ file }) => file === 'luoghi/a.md');
    expect(problems.map(({ rule, field }) => `${rule} ${field}`)).toEqual([
      'relazione-interrotta zone.1',
    ]);
  });

  it('with a mistyped key tells of the broken relations of the same entry', () => {
    write('luoghi/a.md', place('tittolo: x\ngestori: [nessuno]\nzone: [Non è un nome]\n'));
    expect(blocking().map(({ rule, field }) => `${rule} ${field}`)).toEqual([
      'valore-non-valido zone.0',
      'chiave-sconosciuta undefined',
      'relazione-interrotta gestori.0',
    ]);
  });

  it.each([
    ['sessioni', 'sesioni'],
    ['soggetti', 'Soggetti'],
    ['patti', 'patto'],
    ['impostazioni', 'impostazione'],
    ['media', 'immagini'],
  ])('tells once of %s renamed to %s', (name, wrong) => {
    renameSync(join(folder, name), join(folder, wrong));
    expect(blocking()).toEqual([
      expect.objectContaining({
        rule: 'cartella-sconosciuta',
        file: `${wrong}/`,
        message: expect.stringMatching(`non ci sono.*${name}.*ridalle il suo nome`) as string,
      }),
    ]);
  });

  it('does not take a file that cannot be read, or of another kind, for a missing one', () => {
    write('sessioni/prima-sessione.md', 'senza campi');
    renameSync(
      join(folder, 'soggetti/radio-lentone.md'),
      join(folder, 'soggetti/radio-lentone.mdx'),
    );
    expect(blocking().map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'file-illeggibile sessioni/prima-sessione.md',
      'file-fuori-posto soggetti/radio-lentone.mdx',
    ]);
  });

  it.each([
    ['a file', (path: string) => writeFileSync(path, 'x'), /è un file/],
    ['a link to itself', (path: string) => symlinkSync(path, path), /non porta a nessuna/],
    ['a link to nothing', (path: string) => symlinkSync('no', path), /non porta a nessuna/],
  ])('tells once of %s where a folder should be', (_, make, message) => {
    for (const name of ['media', 'sessioni']) {
      rmSync(join(folder, name), { recursive: true });
      make(join(folder, name));
    }
    symlinkSync('ignoto', join(folder, 'ignoto'));
    expect(blocking()).toEqual([
      expect.objectContaining({ file: 'media/', message: expect.stringMatching(message) }),
      expect.objectContaining({ file: 'sessioni/', message: expect.stringMatching(message) }),
    ]);
  });

  it('tells of a folder that the system does not let read', () => {
    const problems: Omit<Problem, 'severity'>[] = [];
    expect(list(folder, `luoghi/${'a'.repeat(300)}`, (one) => problems.push(one))).toBeUndefined();
    expect(problems[0]?.message).toMatch(/non lascia leggere la cartella \(ENAMETOOLONG\)/);
    expect(list(folder, 'non-c-e', (one) => problems.push(one))).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  describe('with links out of the folder', () => {
    let outside: string;

    beforeEach(() => {
      outside = mkdtempSync(join(tmpdir(), 'fuori-'));
    });

    afterEach(() => {
      rmSync(outside, { recursive: true, force: true });
    });

    it.each(['luoghi/mulino-parlante.md', 'impostazioni/menu.yml', 'sessioni', 'media', 'bozze'])(
      'refuses %s, and says it once',
      (path) => {
        if (!existsSync(join(folder, path))) mkdirSync(join(folder, path));
        renameSync(join(folder, path), join(outside, 'cosa'));
        symlinkSync(join(outside, 'cosa'), join(folder, path));
        expect(blocking().map(({ rule, file }) => `${rule} ${file}`)).toEqual([
          path === 'bozze'
            ? 'cartella-sconosciuta bozze/'
            : `fuori-dai-contenuti ${path}${path.includes('.') ? '' : '/'}`,
        ]);
      },
    );

    it('reads a content folder that is itself a link, and links inside it', () => {
      symlinkSync(folder, join(outside, 'contenuti'));
      symlinkSync(
        join(folder, 'soggetti/comune-di-borgo-fantasio.md'),
        join(folder, 'soggetti/il-comune.md'),
      );
      const { problems } = checkContent(join(outside, 'contenuti'), TODAY);
      expect(problems.filter(({ severity }) => severity === 'blocca')).toEqual([]);
    });
  });

  it('reads a text that nests thousands of quotations', () => {
    write('luoghi/a.md', place('', `${'>'.repeat(9000)} [x](../media/non-c-e.pdf)`));
    expect(blocking().map(({ rule }) => rule)).toEqual(['media-mancante']);
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
