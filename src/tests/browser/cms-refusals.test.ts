import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { Editor } from '../cms/editor.ts';
import { useEditors } from '../cms/sign-in.ts';
import { ROOT } from '../site-builds.ts';

const asEditor = useEditors({ content: join(ROOT, 'src/tests/fixtures/esempio') });

const NARROW = { viewport: { width: 390, height: 844 } };
const LOW = { viewport: { width: 1000, height: 600 } };

const notSaved = ({ page }: Editor) => page.getByRole('region', { name: /Non è ancora salvato/ });
const settled = ({ page }: Editor) => page.getByRole('region', { name: /Ora è tutto a posto/ });
const toast = ({ page }: Editor) => page.locator('.Toastify__toast');

const reasons = (editor: Editor) => notSaved(editor).getByRole('listitem').allInnerTexts();

const isFocused = (locator: Locator) =>
  locator.evaluate((element) => element === document.activeElement);

/** Whether its middle is what one sees there, and not a bar over it. */
const isInSight = (locator: Locator) =>
  locator.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const seen = document.elementFromPoint(x + width / 2, y + height / 2);
    return seen !== null && (element.contains(seen) || seen.contains(element));
  });

/** What assistive technologies say of a control besides its name. */
const description = (locator: Locator) =>
  locator.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  );

const bar = ({ page }: Editor) => page.locator('.consigli summary');

/** Days of the town that does not exist. */
const TODAY = new Date('2031-05-20T12:00:00+02:00');

/** A session of which much is wrong, also where it is folded away. */
async function writeBadSession(editor: Editor): Promise<void> {
  await editor.startNew('sessioni');
  await editor.type('Titolo', 'T'.repeat(130));
  await editor.type('Sigla', 's10');
  await editor.pick('Stato', 'Annunciata');
  await editor.type('In breve', 'Una sessione.');
  await editor.unfold('Prima dell’incontro');
  await editor.add('domanda');
  await editor.type('Perché la facciamo', 'Per capire.');
  await editor.fold('Prima dell’incontro');
}

const REASONS = [
  '«Titolo»: è lungo 130 caratteri e qui ce ne stanno 120: accorcialo.',
  '«Tipo di incontro»: manca: scegli una voce.',
  '«Prima dell’incontro › Domande guida 1 › Domanda»: manca.',
  '«Prima dell’incontro › Domande guida 1 › Di chi sono le parole»: manca: scegli una voce.',
];

describe('what cannot be saved', () => {
  test('is listed above the form, until it is saved', async () => {
    await asEditor(async (editor, desk) => {
      await writeBadSession(editor);
      await editor.publish();
      await toast(editor)
        .getByText('Non salvato: 4 cose da sistemare. Trovi l’elenco sopra il modulo.')
        .waitFor();
      await toast(editor).waitFor({ state: 'detached' });
      expect(await reasons(editor)).toEqual(REASONS);

      await editor.type('Titolo', 'Decima sessione');
      await expect.poll(() => reasons(editor)).toEqual(REASONS.slice(1));
      await editor.pick('Tipo di incontro', 'Sessione del Tavolo');
      await notSaved(editor)
        .getByRole('button', { name: /› Domanda»/ })
        .click();
      await editor.page.keyboard.insertText('Che cosa serve?');
      await editor.pick('Di chi sono le parole', 'Parole nostre');
      await settled(editor).waitFor();
      await editor.save();
      await settled(editor).waitFor({ state: 'detached' });
      expect(desk.read('sessioni/decima-sessione.md')).toContain('testo: Che cosa serve?');
    });
  });

  test('takes the focus, and each reason leads to its field, also where it is folded away', async () => {
    await asEditor(async (editor) => {
      await writeBadSession(editor);
      await editor.publish();
      await notSaved(editor).waitFor();
      await expect.poll(() => isFocused(notSaved(editor))).toBe(true);
      for (const [reason, label] of [
        [/› Di chi sono le parole»/, 'Di chi sono le parole'],
        [/^«Titolo»/, 'Titolo'],
        [/› Domanda»/, 'Domanda'],
        [/^«Tipo di incontro»/, 'Tipo di incontro'],
      ] as const) {
        await notSaved(editor).getByRole('button', { name: reason }).press('Enter');
        await expect.poll(() => isFocused(editor.field(label))).toBe(true);
        expect(await isInSight(editor.field(label))).toBe(true);
      }
    }, NARROW);
  });

  test('is marked on each field, also as it is drawn later, and no longer once it is mended', async () => {
    await asEditor(async (editor) => {
      await writeBadSession(editor);
      await editor.publish();
      await notSaved(editor).waitFor();
      const title = editor.field('Titolo');
      await expect.poll(() => title.getAttribute('aria-invalid')).toBe('true');
      expect(await description(title)).toContain('È lungo 130 caratteri');
      await editor.unfold('Prima dell’incontro');
      await expect.poll(() => editor.field('Domanda').getAttribute('aria-invalid')).toBe('true');
      await editor.type('Titolo', 'Decima sessione');
      await expect.poll(() => title.getAttribute('aria-invalid')).toBe('false');
      expect(await description(title)).not.toContain('lungo');
    });
  });

  test('has its list also where there is no preview, and only labels in it', async () => {
    await asEditor(async (editor) => {
      await editor.startNew('aggiornamenti');
      await editor.page.getByText('Nuova scheda').waitFor();
      await editor.publish();
      await expect
        .poll(() => reasons(editor))
        .toEqual([
          '«Impegno»: manca: scegli una voce.',
          '«Giorno»: manca.',
          '«Chi lo dice»: manca: scegli una voce.',
          '«A che punto è»: manca: scegli una voce.',
          '«Che cosa è successo»: manca.',
        ]);
    }, NARROW);
  });

  test('is also what is half written, said once, until it is whole or cleared', async () => {
    await asEditor(async (editor) => {
      await editor.open('percorso', 'ascoltare');
      await editor.field('Ordine').focus();
      await editor.page.keyboard.press('ControlOrMeta+a');
      // A sign that only some numbers have.
      await editor.page.keyboard.type('1e');
      await editor.publish();
      await expect
        .poll(() => reasons(editor))
        .toEqual([
          '«Ordine»: quello che c’è scritto non è un numero: correggilo, o svuota il campo.',
        ]);
      await editor.set('Ordine', '1');
      await settled(editor).waitFor();
    });
  });

  test('can be put aside, and is said again at the next try', async () => {
    await asEditor(async (editor) => {
      await editor.startNew('glossario');
      await editor.publish();
      await notSaved(editor).getByRole('button', { name: 'Chiudi' }).click();
      await notSaved(editor).waitFor({ state: 'detached' });
      await editor.type('Titolo', 'Tavolo');
      await editor.publish();
      await expect.poll(() => reasons(editor)).toEqual(['«Definizione»: manca.']);
    });
  });

  test('is forgotten in the next form', async () => {
    await asEditor(async (editor) => {
      await editor.startNew('glossario');
      await editor.publish();
      await notSaved(editor).waitFor();
      await editor.startNew('soggetti');
      expect(await notSaved(editor).count()).toBe(0);
    });
  });
});

describe('what others lead to', () => {
  test('is not deleted, nor is one asked to confirm it: its links lead to the forms that use it', async () => {
    await asEditor(async (editor, desk) => {
      await editor.open('luoghi', 'mulino-parlante');
      let questions = 0;
      editor.page.on('dialog', () => (questions += 1));
      await editor.delete();
      const used = editor.page.getByRole('region', {
        name: /non si può cancellare: la usano altre/,
      });
      await used.waitFor();
      await expect.poll(() => isFocused(used)).toBe(true);
      expect(questions).toBe(0);
      expect(desk.read('luoghi/mulino-parlante.md')).not.toBe('');

      const link = used.getByRole('link').first();
      const title = await link.innerText();
      const opening = editor.page.waitForEvent('popup');
      await link.click();
      const other = new Editor(await opening, desk.admin);
      await other.field('Titolo').waitFor();
      expect(await other.field('Titolo').inputValue()).toBe(title);
    });
  });
});

describe('what depends on other entries', () => {
  test('is told in the form, leads to its field, and does not keep one from saving', async () => {
    await asEditor(async (editor, desk) => {
      await editor.page.clock.setSystemTime(TODAY);
      await editor.startNew('aggiornamenti');
      await editor.pick('Impegno', 'Aprire il cortile');
      await editor.set('Giorno', '2030-12-01');
      await editor.pick('Chi lo dice', 'Circolo Il Tiglio');
      await editor.pick('A che punto è', 'In corso');
      await editor.type('Che cosa è successo', 'Si comincia.');
      await bar(editor).getByText('Così il sito non si aggiorna: 1 cosa da sistemare').click();
      await editor.page.getByRole('button', { name: /^«Giorno»: è del 1º dicembre 2030/ }).click();
      await expect.poll(() => isFocused(editor.field('Giorno'))).toBe(true);
      expect(await isInSight(editor.field('Giorno'))).toBe(true);
      await editor.save();
      expect(desk.read('aggiornamenti/aprire-il-cortile-2030-12-01.yml')).toContain('2030-12-01');
      await bar(editor).waitFor();
      await editor.set('Giorno', '2031-05-01');
      await bar(editor).waitFor({ state: 'detached' });
    }, LOW);
  });

  test('is also what a change breaks in other entries, with links to them', async () => {
    await asEditor(async (editor) => {
      await editor.page.clock.setSystemTime(TODAY);
      await editor.open('sessioni', 'terza-sessione');
      await editor.unfold('Prima dell’incontro');
      await editor.unfold('Domande guida');
      await editor.part('Domande guida').getByRole('button', { name: 'Togli la voce 1' }).click();
      await bar(editor)
        .getByText(/^Così il sito non si aggiorna/)
        .click();
      const broken = editor.page.getByRole('listitem').filter({ hasText: 'non c’è più' });
      await broken.first().waitFor();
      expect(await broken.first().innerText()).toMatch(/, campo «.+»: porta a qualcosa che/);
      expect(await broken.first().getByRole('link').getAttribute('href')).toMatch(
        /^#\/collections\/\w+\/entries\/[\w-]+$/,
      );
    });
  });
});
