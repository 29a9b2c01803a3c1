import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useEditors } from '../cms/sign-in.ts';
import { ROOT } from '../site-builds.ts';

const asEditor = useEditors({ content: join(ROOT, 'src/tests/fixtures/esempio') });

const TELEPHONE = { viewport: { width: 390, height: 844 } };
const CHANGED = 'La pagina di scrittura è cambiata: salva e ricarica.';

describe('the preview', () => {
  test('shows the pictures of a place, as its form does', async () => {
    await asEditor(async (editor) => {
      await editor.open('luoghi', 'mulino-parlante');
      const picture = editor.preview().locator('[aria-busy=false] figure img').first();
      // The photo itself, not what stands in for it while it is read.
      expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(
        1600,
      );
    });
  });

  test('follows what one writes, and keeps its drawing while something is missing', async () => {
    await asEditor(async (editor) => {
      const title = editor.preview().getByRole('heading', { name: 'Una sessione dal nome nuovo' });
      await editor.open('sessioni', 'prima-sessione');
      await editor.type('Titolo', 'Una sessione dal nome nuovo');
      await title.waitFor();
      await editor.type('In breve', '');
      const more = editor.preview().getByText('Che cosa serve ancora (1)');
      await more.waitFor();
      // Who wants to know asks; nobody is accused.
      const problem = editor.preview().getByText('«In breve»: manca');
      expect(await problem.isVisible()).toBe(false);
      await more.click();
      expect(await problem.isVisible()).toBe(true);
      expect(await title.isVisible()).toBe(true);
      await editor.type('In breve', 'Una riga.');
      await more.waitFor({ state: 'detached' });
    });
  });

  test('says that a new entry will appear in it', async () => {
    await asEditor(async (editor) => {
      await editor.startNew('glossario');
      await editor.preview().getByText('L’anteprima segue il modulo').waitFor();
      await editor.type('Titolo', 'Parola nuova');
      await editor.type('Definizione', 'Una parola che prima non c’era.');
      await editor.preview().getByText('Una parola che prima non c’era.').waitFor();
    });
  });

  test('lets an update be written of a commitment that the site does not know yet', async () => {
    await asEditor(async (editor) => {
      const update = 'aprire-il-cortile-2031-04-28';
      await editor.page.route('**/admin/contenuti.json', async (route) => {
        const content = (await (await route.fetch()).json()) as object;
        await route.fulfill({ json: { ...content, impegni: [] } });
      });
      await editor.open('aggiornamenti', update);
      await editor.preview().getByText('Si può salvare lo stesso').waitFor();
    });
  });
});

describe('when the site is published anew under an open form', () => {
  test('what one writes is saved, and the preview says what to do', async () => {
    await asEditor(async (editor, desk) => {
      await editor.page.route(/\/draw-[^/]+\.js$/, (route) => route.fulfill({ status: 404 }));
      await editor.open('glossario', 'ombra-utile');
      await editor.preview().getByText(CHANGED).waitFor();
      await editor.type('Definizione', 'L’ombra di chi aspetta.');
      await editor.save();
      expect(desk.read('glossario/ombra-utile.yml')).toContain('L’ombra di chi aspetta.');
    });
  });

  test('a preview that was there goes on', async () => {
    await asEditor(async (editor) => {
      await editor.open('glossario', 'ombra-utile');
      await editor.preview().locator('[aria-busy=false] dt').waitFor();
      await editor.page.route(/\/draw-[^/]+\.js$/, (route) => route.fulfill({ status: 404 }));
      await editor.type('Titolo', 'Ombra che serve');
      await editor.preview().getByText('Ombra che serve').waitFor();
    });
  });
});

describe('on a telephone', () => {
  test('the form has the whole window, and the preview when asked for', async () => {
    await asEditor(async (editor) => {
      await editor.open('sessioni', 'prima-sessione');
      expect(await editor.page.locator('#preview-pane').count()).toBe(0);
      expect(await editor.field('Titolo').boundingBox()).toMatchObject({
        width: expect.closeTo(350, -2),
      });
      await editor.unfold('Prima dell’incontro');
      await editor.showPreview();
      await editor.preview().getByRole('heading', { level: 1 }).waitFor();
      const frame = await editor.page.locator('#preview-pane').boundingBox();
      expect(frame).toMatchObject({ width: 390, height: expect.closeTo(740, -2) });
      // What is behind is not there for the keyboard either.
      expect(await editor.field('Titolo').isVisible()).toBe(false);
      await editor.showPreview();
      expect(await editor.field('Titolo').isVisible()).toBe(true);
      expect(await editor.part('Domande guida').isVisible()).toBe(true);
    }, TELEPHONE);
  });

  test('each form begins without the preview of the last one', async () => {
    await asEditor(async (editor) => {
      await editor.open('glossario', 'ombra-utile');
      await editor.showPreview();
      await editor.preview().locator('dt').waitFor();
      await editor.open('glossario', 'adesione');
      expect(await editor.field('Titolo').isVisible()).toBe(true);
    }, TELEPHONE);
  });
});
