import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Editor } from '../cms/editor.ts';
import { useEditors } from '../cms/sign-in.ts';
import { ROOT } from '../site-builds.ts';

const asEditor = useEditors({ content: join(ROOT, 'src/tests/fixtures/esempio') });

const lines = ({ page }: Editor) => page.getByRole('main').getByRole('listitem');

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
