import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Editor } from '../cms/editor.ts';
import { useEditors } from '../cms/sign-in.ts';
import { ROOT } from '../site-builds.ts';

const asEditor = useEditors({ content: join(ROOT, 'src/tests/fixtures/esempio') });

const lines = ({ page }: Editor) => page.getByRole('main').getByRole('listitem');

describe('the collections', () => {
  const group = ({ page }: Editor, name: string) =>
    page.getByRole('complementary').getByRole('list', { name });

  test('are divided by how often one needs them', async () => {
    await asEditor(async (editor) => {
      const { page } = editor;
      await group(editor, 'Ogni mese').getByRole('link', { name: 'Sessioni' }).waitFor();
      await group(editor, 'Ogni tanto').getByRole('link', { name: 'Documenti' }).waitFor();
      await group(editor, 'Di rado').getByRole('link', { name: 'Impostazioni' }).click();
      await page.getByRole('heading', { name: 'Impostazioni' }).waitFor();
      expect(await page.getByRole('complementary').getByRole('link').count()).toBe(16);
    });
  });

  test('leave room for the entries on a telephone', async () => {
    await asEditor(
      async (editor) => {
        await editor.list('sessioni');
        expect(await group(editor, 'Di rado').isVisible()).toBe(false);
        const first = await lines(editor).first().boundingBox();
        expect(first?.y).toBeLessThan(844);
        const others = editor.page.getByRole('complementary').getByText('Di rado');
        await others.click();
        await group(editor, 'Di rado').getByRole('link', { name: 'Glossario' }).click();
        await editor.page.getByRole('heading', { name: 'Glossario' }).waitFor();
      },
      { viewport: { width: 390, height: 844 } },
    );
  });
});

describe('a list', () => {
  test.for([
    ['sessioni', 'Merenda aperta · 16 maggio 2031 · Annunciata'],
    // No day is known.
    ['sessioni', 'Verifica d’estate · Annunciata'],
    ['aggiornamenti', '12 maggio 2031 · Accogliere allo sportello in tre lingue · Non avviato'],
    ['impegni', 'Prestare la Sala delle Pale ai gruppi · Cooperativa La Girandola'],
  ])('of %s says in words what an entry is: «%s»', async ([collection = '', line = '']) => {
    await asEditor(async (editor) => {
      await editor.list(collection);
      await lines(editor).filter({ hasText: line }).first().waitFor();
      expect(await lines(editor).allInnerTexts()).toContain(line);
    });
  });

  test('is divided under the words of its choice', async () => {
    await asEditor(async (editor) => {
      await editor.list('luoghi');
      await editor.page.getByRole('button', { name: 'Raggruppa per' }).click();
      await editor.page.getByRole('menuitem', { name: 'Stato' }).click();
      await editor.page.getByRole('heading', { name: 'Stato: Citato nel percorso' }).waitFor();
    });
  });
});

describe('the items of a list in a form', () => {
  test('say in words what they hold', async () => {
    await asEditor(async (editor) => {
      await editor.open('luoghi', 'mulino-parlante');
      await editor.part('Orari').getByText('5 voci').waitFor();
      await editor.unfold('Orari');
      await editor.part('Orari').getByText('Lunedì, Mercoledì · 15:00–18:30').waitFor();
      await editor.part('Orari').getByText('Domenica · Solo la prima del mese').waitFor();
    });
  });
});
