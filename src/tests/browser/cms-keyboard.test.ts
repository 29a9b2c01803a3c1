import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useEditors } from '../cms/sign-in.ts';
import { ROOT } from '../site-builds.ts';

const asEditor = useEditors({ content: join(ROOT, 'src/tests/fixtures/esempio') });

/** More than the longest way through a page of the CMS. */
const MOST_PRESSES = 60;

/** Presses a key until something has the focus. */
async function reach(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await target.evaluate(isFocused)) return;
    await target.page().keyboard.press(key);
  }
  throw new Error(`${String(target)} cannot be reached with ${key}`);
}

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

/** Writes in a list of choices until only one is left, and takes it. */
async function choose(page: Page, words: string, option = words): Promise<void> {
  await page.keyboard.type(words);
  await page.getByRole('option').filter({ hasText: option }).waitFor();
  await page.keyboard.press('Enter');
}

test('an update of a commitment is written with the keyboard alone', async () => {
  await asEditor(async (editor, desk) => {
    const { page } = editor;
    await editor.list('aggiornamenti');

    await reach(page.getByRole('link', { name: 'Aggiungi: Aggiornamento' }));
    await page.keyboard.press('Enter');
    await editor.field('Impegno').waitFor();

    await reach(editor.field('Impegno'));
    await choose(page, 'Aprire il cortile');
    await reach(page.getByRole('button', { name: 'Oggi: Giorno' }));
    await page.keyboard.press('Space');
    const today = await editor.field('Giorno').inputValue();
    await reach(editor.field('Chi lo dice'));
    // By the name that people use; the list has the whole one.
    await choose(page, 'Scuola delle Cicale', 'Istituto comprensivo delle Cicale');
    await reach(editor.field('A che punto è'));
    await choose(page, 'In corso');
    await reach(editor.field('Che cosa è successo'));
    await page.keyboard.type('Il cancello è riparato.');

    await reach(page.getByRole('button', { name: /^Pubblica/ }).first(), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await reach(page.getByRole('menuitem', { name: 'Pubblica ora' }));
    await page.keyboard.press('Enter');
    await page.getByText('Tutto salvato').waitFor();

    expect(desk.read(`aggiornamenti/aprire-il-cortile-${today}.yml`))
      .toBe(`impegno: aprire-il-cortile
data: '${today}'
di: istituto-delle-cicale
stato: in_corso
testo: Il cancello è riparato.
`);
  });
});
