import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Editor } from '../cms/editor.ts';
import { useEditors } from '../cms/sign-in.ts';
import { ROOT } from '../site-builds.ts';

const asEditor = useEditors({ content: join(ROOT, 'src/tests/fixtures/esempio') });

describe('a closed group', () => {
  test('says what it holds, and opens wherever one clicks on it', async () => {
    await asEditor(async (editor) => {
      await editor.open('luoghi', 'mulino-parlante');
      const contacts = editor.part('Contatti');
      await contacts.getByText('Telefono: 0700 000032 · E-mail: mulino@esempio.it').click();
      expect(await editor.field('Telefono').inputValue()).toBe('0700 000032');
      await contacts.getByRole('button', { name: 'Contatti', expanded: true }).press('Enter');
      expect(await editor.field('Telefono').isVisible()).toBe(false);
    });
  });

  test('of a new entry says what it could hold', async () => {
    await asEditor(async (editor) => {
      await editor.startNew('luoghi');
      await editor.part('Contatti').getByText('Vuoto: Telefono, E-mail e Sito').waitFor();
      await editor.part('Orari').getByText('Nessuna voce').waitFor();
    });
  });
});

describe('what a form calls optional', () => {
  test('is so: the others say in what case they must be filled', async () => {
    await asEditor(async (editor) => {
      const label = (text: string) => editor.page.locator('label', { hasText: text });
      await editor.startNew('aggiornamenti');
      await editor.pick('A che punto è', 'Completato');
      await label('Prove (ne serve almeno una, con «Completato»)').waitFor();
      await editor.add('prova');
      await label('Che cosa mostra').waitFor();
      expect(await label('Che cosa mostra').innerText()).not.toMatch(/\(/);
      await label('Indirizzo (o un documento)').waitFor();
      await label('Documento (o un indirizzo)').waitFor();
    });
  });
});

describe('the short code of a session', () => {
  test('follows the title until somebody writes another', async () => {
    await asEditor(async (editor) => {
      const code = () => editor.field('Sigla').inputValue();
      await editor.startNew('sessioni');
      await editor.type('Titolo', 'Dodicesima sessione del Tavolo');
      await expect.poll(code).toBe('s12');
      await editor.type('Titolo', 'Terza sessione del Tavolo');
      // The third has its own already.
      await expect.poll(code).toBe('s7');
      await editor.type('Sigla', 'tz');
      await editor.type('Titolo', 'Quindicesima sessione');
      await editor.field('In breve').focus();
      expect(await code()).toBe('tz');
    });
  });

  test('of an entry that exists never changes by itself', async () => {
    await asEditor(async (editor) => {
      await editor.open('sessioni', 'terza-sessione');
      await editor.type('Titolo', 'Merenda');
      await editor.field('In breve').focus();
      expect(await editor.field('Sigla').inputValue()).toBe('s3');
    });
  });
});

describe('opening hours', () => {
  test('take one click for the days of a week', async () => {
    await asEditor(async (editor, desk) => {
      const { page } = editor;
      await editor.open('luoghi', 'orti-di-levante');
      await editor.add('fascia oraria');
      await page.getByRole('button', { name: 'Da lunedì a venerdì' }).click();
      await page.getByRole('checkbox', { name: 'Sabato' }).check();
      await page.getByRole('checkbox', { name: 'Martedì' }).uncheck();
      await editor.set('Dalle', '09:00');
      await editor.set('Alle', '13:30');
      await editor.save();
      expect(desk.diff()).toMatch(
        /\+ {2}- giorni:\n\+ {6}- lunedi\n\+ {6}- mercoledi\n\+ {6}- giovedi\n\+ {6}- venerdi\n\+ {6}- sabato\n\+ {4}dalle: '09:00'\n\+ {4}alle: '13:30'\n/,
      );
    });
  });
});

describe('the items of a list', () => {
  test('change places with the keys', async () => {
    await asEditor(async (editor, desk) => {
      const { page } = editor;
      await editor.open('luoghi', 'mulino-parlante');
      await editor.unfold('Accoglienza');
      await editor.unfold('Lingue parlate');
      const handle = page.getByRole('button', { name: 'Sposta questa voce' }).first();
      await handle.press('Space');
      await page.getByText('Voce presa, al posto 1 di 4.').waitFor({ state: 'attached' });
      await page.keyboard.press('ArrowDown');
      await page.getByText('Ora è al posto 2 di 4.').waitFor({ state: 'attached' });
      await page.keyboard.press('Space');
      await page.getByText('Voce lasciata al posto 2 di 4.').waitFor({ state: 'attached' });
      await editor.save();
      expect(desk.diff()).toMatch(/^\+\s+- italiano$/m);
      expect(desk.read('luoghi/mulino-parlante.md')).toMatch(
        /lingue:\n\s+- albanese\n\s+- italiano/,
      );
    });
  });
});

/** Names that only who does not see the page hears. */
function hiddenNames({ page }: Editor): Promise<string[]> {
  return page.evaluate(() => {
    const attributes = ['aria-label', 'title', 'alt', 'placeholder', 'aria-roledescription'];
    const named = [...document.querySelectorAll('*')].flatMap((element) =>
      attributes.flatMap((attribute) => element.getAttribute(attribute) ?? []),
    );
    const announced = document.querySelectorAll('[aria-live], [role=status], [id^=DndDescribedBy]');
    return [...named, ...[...announced].map((element) => element.textContent)];
  });
}

const NOT_ITALIAN =
  /\b(remove|close|clear|press|select|selected|sortable|drag|item|option|timer|no)\b/i;
const KEY_OF_A_FILE = /[a-z]_[a-z]/;

describe('what only a screen reader says', () => {
  test('is in Italian, and in the words of the form', async () => {
    await asEditor(async (editor) => {
      const { page } = editor;
      await editor.open('luoghi', 'mulino-parlante');
      for (const label of ['Orari', 'Accoglienza', 'Accessibilità', 'Immagini']) {
        await editor.unfold(label);
      }
      await page.getByRole('button', { name: /^Voce 1: Lunedì/ }).click();
      await editor.field('Che cosa si può fare').press('ArrowDown');
      const heard = new Set(await hiddenNames(editor));
      await page.keyboard.press('Escape');
      await editor.type('In breve', 'Un mulino.');
      await editor.publish();
      await page.getByRole('button', { name: 'Chiudi l’avviso' }).waitFor();
      for (const name of await hiddenNames(editor)) heard.add(name);
      const ours = [...heard].filter((name) => !/^No$|: No\b/.test(name));
      expect(ours.filter((name) => NOT_ITALIAN.test(name) || KEY_OF_A_FILE.test(name))).toEqual([]);
      expect(heard).toContain('Oggi: Scheda verificata il');
    });
  });

  test('names every button', async () => {
    await asEditor(async (editor) => {
      await editor.open('luoghi', 'mulino-parlante');
      await editor.unfold('Orari');
      const snapshot = await editor.page.locator('body').ariaSnapshot();
      expect(snapshot.match(/^\s*- button(?: \[.*\])?$/gm) ?? []).toEqual([]);
    });
  });
});
