import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Editor } from '../cms/editor.ts';
import { useEditors } from '../cms/sign-in.ts';
import { ROOT } from '../site-builds.ts';

const asEditor = useEditors({ content: join(ROOT, 'src/tests/fixtures/esempio') });

const preview = ({ page }: Editor) => page.frameLocator('#preview-pane');

describe('the preview', () => {
  test('shows the pictures of a place, as its form does', async () => {
    await asEditor(async (editor) => {
      await editor.open('luoghi', 'mulino-parlante');
      const picture = preview(editor).locator('[aria-busy=false] figure img').first();
      // The photo itself, not what stands in for it while it is read.
      expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(
        1600,
      );
    });
  });

  test('follows what one writes, and says what is missing', async () => {
    await asEditor(async (editor) => {
      await editor.open('sessioni', 'prima-sessione');
      await editor.type('Titolo', 'Una sessione dal nome nuovo');
      await preview(editor).getByRole('heading', { name: 'Una sessione dal nome nuovo' }).waitFor();
      await editor.type('In breve', '');
      await preview(editor).getByText('Che cosa serve ancora (1)').click();
      await preview(editor).getByText('«In breve»: manca').waitFor();
      // The last good drawing stays.
      await preview(editor).getByRole('heading', { name: 'Una sessione dal nome nuovo' }).waitFor();
    });
  });

  test('stands below the form on a telephone, when asked for', async () => {
    await asEditor(
      async (editor) => {
        await editor.open('sessioni', 'prima-sessione');
        expect(await editor.field('Titolo').boundingBox()).toMatchObject({
          width: expect.closeTo(350, -2),
        });
        await editor.page.getByTitle('Mostra o nascondi l’anteprima').click();
        await preview(editor).getByRole('heading', { level: 1 }).waitFor();
        const frame = await editor.page.locator('#preview-pane').boundingBox();
        expect(frame?.width).toBeGreaterThan(350);
        expect(frame?.height).toBeGreaterThan(300);
      },
      { viewport: { width: 390, height: 844 } },
    );
  });
});
