import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { elementsOf, type Page } from '../checks/html-page.ts';
import type { ContentDesk } from '../cms/content-desk.ts';
import { useEditors } from '../cms/sign-in.ts';
import { siteFrom } from '../cms/written-site.ts';
import { ROOT } from '../site-builds.ts';

const asEditor = useEditors({ content: join(ROOT, 'src/tests/fixtures/esempio'), mode: 'git' });

/** What the last commit says, and the files it adds (A), modifies (M) and deletes (D). */
function lastCommit(desk: ContentDesk): string[] {
  return desk.git('log', '-1', '--format=%s', '--name-status').trim().split(/\n+/);
}

/** The lines that the last save took away and added. */
function changedLines(desk: ContentDesk): string[] {
  return desk
    .git('show', '--format=', '--unified=0')
    .split('\n')
    .filter((line) => /^[-+](?![-+]{2} )/.test(line));
}

describe('a session', () => {
  test('is written with three questions, each with an id of its own', async () => {
    await asEditor(async (editor, desk) => {
      await editor.startNew('sessioni');
      await editor.type('Titolo', 'Nona sessione: l’avvio, perché è “nostro”');
      await editor.type('Sigla', 's9');
      await editor.pick('Tipo di incontro', 'Sessione del Tavolo');
      await editor.pick('Stato', 'Annunciata');
      // Words that a YAML reader could take for something else.
      await editor.type('In breve', 'no');
      await editor.set('Giorno', '2031-03-30');
      await editor.set('Comincia alle', '09:05');
      for (const [index, text] of [
        'Che cosa ci lega?',
        'Chi manca?',
        'E poi: sì o no?',
      ].entries()) {
        await editor.add('domanda');
        await editor.type('Domanda', text, index);
        await editor.pick('Di chi sono le parole', 'Parole nostre', index);
      }
      await editor.save();
      expect(desk.read('sessioni/nona-sessione-l-avvio-perche-e-nostro.md')).toBe(`---
titolo: 'Nona sessione: l’avvio, perché è “nostro”'
sigla: s9
tipo: tavolo
stato: annunciata
in_breve: 'no'
data: '2031-03-30'
ora_inizio: '09:05'
prima:
  domande:
    - id: s9-d1
      testo: Che cosa ci lega?
      formulazione: nostra
    - id: s9-d2
      testo: Chi manca?
      formulazione: nostra
    - id: s9-d3
      testo: 'E poi: sì o no?'
      formulazione: nostra
  ultima_domanda: 3
---
`);
      expect(lastCommit(desk)).toEqual([
        'Sessione: aggiunge «nona-sessione-l-avvio-perche-e-nostro»',
        'A\tcontent/sessioni/nona-sessione-l-avvio-perche-e-nostro.md',
      ]);
    });
  });

  test('never gives the id of a question twice', async () => {
    await asEditor(async (editor, desk) => {
      await editor.open('sessioni', 'nona-sessione-l-avvio-perche-e-nostro');
      await editor.unfold('Domande guida');
      await editor.page.getByRole('button', { name: 'Togli la voce 3' }).click();
      await editor.add('domanda');
      await editor.type('Domanda', 'Da dove cominciamo?', 2);
      await editor.pick('Di chi sono le parole', 'Testo ufficiale', 2);
      await editor.save();
      const text = desk.read('sessioni/nona-sessione-l-avvio-perche-e-nostro.md');
      expect(text.match(/s9-d\d/g)).toEqual(['s9-d1', 's9-d2', 's9-d4']);
      expect(text).toContain('ultima_domanda: 4');
    });
  });

  test('changes only in the lines that an editor touches', async () => {
    await asEditor(async (editor, desk) => {
      await editor.open('sessioni', 'prima-sessione');
      const title = await editor.field('Titolo').inputValue();
      await editor.type('Titolo', `${title} e oltre`);
      await editor.save();
      expect(changedLines(desk)).toEqual([`-titolo: '${title}'`, `+titolo: '${title} e oltre'`]);
      expect(lastCommit(desk)).toEqual([
        'Sessione: modifica «prima-sessione»',
        'M\tcontent/sessioni/prima-sessione.md',
      ]);
    });
  });
});

describe('a place', () => {
  test('is added with a position and a photo, which loses what the camera wrote', async () => {
    const photo = await sharp({
      create: { width: 2600, height: 1300, channels: 3, background: '#a53' },
    })
      .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '44/1 3/1 0/1' } })
      .jpeg()
      .toBuffer();
    await asEditor(async (editor, desk) => {
      const { page } = editor;
      await editor.startNew('luoghi');
      await editor.type('Titolo', 'Sala del Museo');
      await editor.pick('Stato', 'Candidato');
      await editor.type('In breve', 'Una sala al piano terra.');
      await editor.unfold('Posizione sulla mappa');
      await page.getByLabel(/incolla le coordinate/).fill('43,6525 14,1771');
      await page.getByRole('application').press('ArrowUp');
      await page.getByRole('radio', { name: 'Esatta' }).check();
      await editor.unfold('Accessibilità');
      await editor.field('Ascensore').getByLabel('No', { exact: true }).check();
      await editor.add('immagine');
      await page.getByRole('button', { name: 'Scegli un’immagine' }).click();
      await page
        .locator('input[type=file]')
        .last()
        .setInputFiles({ name: 'Facciata È Bella (1).JPG', mimeType: 'image/jpeg', buffer: photo });
      await page.getByRole('button', { name: 'Usa questo' }).click();
      await editor.type('Testo alternativo', 'La facciata della sala');
      await editor.pick('Ci sono persone riconoscibili?', 'No, nessuna');
      await editor.save();
      expect(desk.read('luoghi/sala-del-museo.md')).toBe(`---
titolo: Sala del Museo
stato: candidato
in_breve: Una sala al piano terra.
posizione:
  lat: 43.6535
  lon: 14.1771
  precisione: esatta
accessibilita:
  ascensore: 'no'
immagini:
  - file: ../media/facciata-e-bella-1.jpg
    alt: La facciata della sala
    persone: nessuna
---
`);
      const kept = await sharp(
        join(desk.folder, 'content/media/facciata-e-bella-1.jpg'),
      ).metadata();
      expect(kept).toMatchObject({ format: 'jpeg', width: 2000, height: 1000 });
      expect(kept.exif).toBeUndefined();
      expect(lastCommit(desk)).toEqual([
        'Luogo: aggiunge «sala-del-museo»',
        'A\tcontent/luoghi/sala-del-museo.md',
        'A\tcontent/media/facciata-e-bella-1.jpg',
      ]);
    });
  });

  test('takes no drawing that could hold a program', async () => {
    await asEditor(async (editor, desk) => {
      await editor.startNew('luoghi');
      await editor.add('immagine');
      await editor.page.getByRole('button', { name: 'Scegli un’immagine' }).click();
      await editor.page
        .locator('input[type=file]')
        .last()
        .setInputFiles({ name: 'x.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
      await editor.page.getByText('I disegni SVG possono contenere un programma').waitFor();
      expect(
        readdirSync(join(desk.folder, 'content/media')).filter((name) => name.endsWith('.svg')),
      ).toEqual([]);
    });
  });
});

describe('an update of a commitment', () => {
  test('is five fields, and evidence only with «completato»', async () => {
    await asEditor(async (editor, desk) => {
      await editor.startNew('aggiornamenti');
      expect(await editor.page.locator('label:visible').count()).toBe(5);
      await editor.pick('Impegno', 'Aprire il cortile');
      await editor.set('Giorno', '2031-05-18');
      await editor.field('Chi lo dice').click();
      await editor.page.getByRole('option').first().click();
      await editor.pick('A che punto è', 'Completato');
      await editor.type('Che cosa è successo', 'Il cortile è aperto.');
      await editor.isRefused('chi dice «completato» lo mostra: aggiungi almeno una prova');
      await editor.pick('A che punto è', 'In corso');
      await editor.save();
      expect(desk.read('aggiornamenti/aprire-il-cortile-2031-05-18.yml')).toMatch(
        /^impegno: aprire-il-cortile\ndata: '2031-05-18'\ndi: [\w-]+\nstato: in_corso\ntesto: Il cortile è aperto.\n$/,
      );
    });
  });
});

describe('what the build would refuse', () => {
  test('is not saved, and the same words say why', async () => {
    await asEditor(async (editor, desk) => {
      await editor.startNew('sessioni');
      await editor.type('Titolo', 'Decima sessione');
      await editor.type('Sigla', 's10');
      await editor.pick('Tipo di incontro', 'Sessione del Tavolo');
      await editor.pick('Stato', 'Svolta');
      await editor.type('In breve', 'Chiama il 333 1234567.');
      await editor.isRefused(/«Giorno»: un incontro svolto ha un giorno/);
      await editor.isRefused(/«In breve»: .*cellulare/);
      await editor.body().click();
      await editor.page.keyboard.insertText('Prezzo <5 euro & {graffe} <b>ciao</b>');
      await editor.isRefused(/«Testo»: .*HTML/);
      expect(existsSync(join(desk.folder, 'content/sessioni/decima-sessione.md'))).toBe(false);
    });
  });
});

/** An entry of each collection that holds groups or lists, and the label of its title. */
const NESTED: [collection: string, id: string, label: string][] = [
  ['luoghi', 'biblioteca-delle-lucciole', 'Titolo'],
  ['impegni', 'chiudere-via-del-forno-quattro-domeniche', 'Impegno'],
  ['azioni', 'sedie-in-strada', 'Titolo'],
  ['verifiche', '2031-04-24-sopralluogo-al-mulino-e-in-piazza', 'Titolo'],
  ['attesi', 'resoconto-della-terza-sessione', 'Titolo'],
  ['linee', 'strade-e-panchine', 'Titolo'],
  ['documenti', 'patto-delle-panchine-firmato', 'Titolo'],
];

describe('other entries', () => {
  test('change only in the lines that an editor touches', async () => {
    await asEditor(async (editor, desk) => {
      await editor.open('impostazioni', 'identita');
      await editor.type('Frase di apertura', 'Da qui in poi');
      await editor.save();
      expect(changedLines(desk)).toEqual([
        expect.stringMatching(/^-motto: /),
        '+motto: Da qui in poi',
      ]);

      await editor.open('patti', 'patto-delle-panchine');
      await editor.body().click();
      await editor.page.keyboard.insertText('§');
      await editor.save();
      // Wherever the click put the caret: one line, and in it one sign.
      const [removed = '', added = '', ...others] = changedLines(desk);
      expect(added).toContain('§');
      expect(added.replace('§', '')).toBe(removed.replace(/^-/, '+'));
      expect(others).toEqual([]);
    });
  });

  test('of every collection change in one line, whatever groups and lists they hold', async () => {
    await asEditor(async (editor, desk) => {
      for (const [collection, id, label] of NESTED) {
        await editor.open(collection, id);
        const title = await editor.field(label).inputValue();
        const changed = `${title.slice(0, -1)}§`;
        await editor.type(label, changed);
        await editor.save();
        const lines = changedLines(desk).map((line) =>
          line.replace(/^(.)titolo: '?(.*?)'?$/, '$1$2'),
        );
        expect(lines, id).toEqual([`-${title}`, `+${changed}`]);
      }
    });
  });

  test('lose from their file what is cleared in the form, and nothing else', async () => {
    await asEditor(async (editor, desk) => {
      const file = 'luoghi/mulino-parlante.md';
      const before = desk.read(file).split('\n');
      const { page } = editor;
      await editor.open('luoghi', 'mulino-parlante');
      await editor.type('Indirizzo', '');
      await editor.clear('Tipo di luogo');
      await editor.unfold('Frazione, indicazioni, chi lo gestisce');
      await editor.type('Come arrivare', '');
      await editor.clear('Chi lo gestisce');
      await editor.unfold('Posizione sulla mappa');
      await page.getByRole('button', { name: 'Togli il segno' }).click();
      await editor.unfold('Accessibilità');
      await editor.field('Ascensore').getByLabel('Non si sa').check();
      await page.getByRole('button', { name: 'Svuota: Scheda verificata il' }).click();
      await editor.clear('Verificata da');
      await editor.unfold('Fonti');
      for (const number of [2, 1]) {
        await editor
          .part('Fonti')
          .getByRole('button', { name: `Togli la voce ${number}` })
          .click();
      }
      // The rich text takes the keys only once its caret is there.
      const emptied = async () => {
        await editor.body().click();
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.press('Delete');
        return editor.body().innerText();
      };
      await expect.poll(emptied).not.toContain('parlante');
      await editor.save();
      const gone = [
        ['tipo', 'indirizzo', 'posizione', 'come_arrivare', 'gestori'],
        ['verificato_il', 'verificato_da', 'fonti'],
      ].flat();
      const kept = before
        .slice(0, before.lastIndexOf('---') + 1)
        .join('\n')
        .replace(new RegExp(`^(?:${gone.join('|')}):.*\\n(?:(?: .*)?\\n)*`, 'gm'), '')
        .replace("  ascensore: 'no'\n", '');
      expect(desk.read(file)).toBe(`${kept}\n`);
    });
  });

  test('are deleted, if nothing leads to them', async () => {
    await asEditor(async (editor, desk) => {
      await editor.open('luoghi', 'teatro-delle-lanterne');
      await editor.delete();
      await expect
        .poll(() => existsSync(join(desk.folder, 'content/luoghi/teatro-delle-lanterne.md')))
        .toBe(false);
      await expect
        .poll(() => lastCommit(desk))
        .toEqual([
          'Luogo: toglie «teatro-delle-lanterne»',
          'D\tcontent/luoghi/teatro-delle-lanterne.md',
        ]);
    });
  });
});

describe('the site', () => {
  test('is built from what was written, and tells it', async () => {
    await asEditor(async (_, desk) => {
      const site = await siteFrom(join(desk.folder, 'content'));
      const page = (address: string) => site.pages.find((one) => one.address === address);
      const told = (address: string) => wordsOf(page(address));

      const session = told('/sessioni/nona-sessione-l-avvio-perche-e-nostro/');
      expect(session).toContain('domenica 30 marzo 2031, alle 09:05');
      expect(session).toMatch(/Che cosa ci lega\?.*Chi manca\?.*Da dove cominciamo\?/);
      expect(told('/sessioni/prima-sessione/')).toContain('dodici domande per cominciare e oltre');
      expect(told('/impegni/aprire-il-cortile/')).toContain('In corso 18 maggio 2031');
      expect(page('/luoghi/teatro-delle-lanterne/')).toBeUndefined();
      expect(told('/luoghi/')).not.toContain('Teatro delle Lanterne');
      expect(told('/luoghi/')).toContain('Sala del Museo');

      const files = picturesOf(page('/luoghi/sala-del-museo/'), 'La facciata della sala');
      expect(files.length).toBeGreaterThan(1);
      for (const file of files) {
        const { exif, width } = await sharp(site.read(file)).metadata();
        expect(exif, file).toBeUndefined();
        expect(width).toBeLessThanOrEqual(2000);
      }
    });
  });
});

function wordsOf(page: Page | undefined): string {
  const [main] = page === undefined ? [] : elementsOf(page, 'main');
  return main?.text.replaceAll(/\s+/g, ' ') ?? '';
}

/** Every file that a picture may be shown from. */
function picturesOf(page: Page | undefined, alt: string): string[] {
  const images = page === undefined ? [] : elementsOf(page, 'img');
  return images
    .filter(({ attributes }) => attributes['alt'] === alt)
    .flatMap(({ attributes }) => [attributes['src'], ...(attributes['srcset'] ?? '').split(',')])
    .flatMap((source) => source?.trim().split(' ')[0] ?? []);
}
