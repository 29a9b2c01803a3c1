import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Editor } from '../cms/editor.ts';
import { useEditors } from '../cms/sign-in.ts';
import { ROOT } from '../site-builds.ts';

const asEditor = useEditors({ content: join(ROOT, 'src/tests/fixtures/esempio') });

const position = (editor: Editor) => editor.part('Posizione sulla mappa');
const map = (editor: Editor) => position(editor).getByRole('application');
const said = (editor: Editor) => position(editor).getByRole('status');

async function startPlace(editor: Editor): Promise<void> {
  await editor.startNew('luoghi');
  await editor.type('Titolo', 'Forno nuovo');
  await editor.pick('Stato', 'Citato nel percorso');
  await editor.type('In breve', 'Un forno.');
  await editor.unfold('Posizione sulla mappa');
}

describe('the position of a place', () => {
  test('is rough until somebody says that it is exact', async () => {
    await asEditor(async (editor, desk) => {
      await startPlace(editor);
      await map(editor).click({ position: { x: 200, y: 200 } });
      expect(await editor.page.getByRole('radio', { name: 'Approssimata' }).isChecked()).toBe(true);
      expect(await editor.page.getByLabel('Raggio in metri').inputValue()).toBe('200');
      await editor.save();
      expect(desk.read('luoghi/forno-nuovo.md')).toMatch(
        /posizione:\n {2}lat: 43\.\d+\n {2}lon: 14\.\d+\n {2}precisione: approssimata\n {2}raggio_m: 200\n/,
      );
      await editor.unfold('Posizione sulla mappa');
      await editor.page.getByRole('radio', { name: 'Esatta' }).check();
      expect(await editor.page.getByLabel('Raggio in metri').count()).toBe(0);
      await editor.save();
      expect(desk.read('luoghi/forno-nuovo.md')).toMatch(/precisione: esatta\n---/);
    });
  });

  test('is told by the places around it, also to who does not see the map', async () => {
    await asEditor(async (editor) => {
      await startPlace(editor);
      await said(editor).getByText('Nessun segno').waitFor();
      await position(editor).getByLabel('incolla le coordinate').fill('43.649, 14.1731');
      await said(editor)
        .getByText('Segno a 43.649, 14.1731: 20 metri a nord di «Biblioteca delle Lucciole»')
        .waitFor();
      await map(editor).press('+');
      await map(editor).press('Shift+ArrowRight');
      await said(editor)
        .getByText(/^Segno a 43\.649, 14\.18\d*: \d+ metri a /)
        .waitFor();
      await position(editor).getByLabel('incolla le coordinate').fill('45, 12');
      await said(editor).getByText('fuori dal territorio').waitFor();
    });
  });

  test('can be taken away, and then asks for nothing', async () => {
    await asEditor(async (editor, desk) => {
      await editor.open('luoghi', 'mulino-parlante');
      await position(editor).getByText('Latitudine: 43.6512').waitFor();
      await editor.unfold('Posizione sulla mappa');
      await position(editor).getByRole('button', { name: 'Togli il segno' }).click();
      expect(await position(editor).getByRole('radio').count()).toBe(0);
      await editor.save();
      expect(desk.read('luoghi/mulino-parlante.md')).not.toContain('posizione:');
    });
  });
});
