import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Editor } from '../cms/editor.ts';
import { useEditors } from '../cms/sign-in.ts';
import { ROOT } from '../site-builds.ts';

const asEditor = useEditors({ content: join(ROOT, 'src/tests/fixtures/esempio') });

/** Counts, from now on, the clicks that are not made inside a field; what it gives back tells them. */
async function countClicks({ page }: Editor): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.body.dataset['clicks'] = '0';
    const count = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[data-campo]') !== null) return;
      document.body.dataset['clicks'] = String(Number(document.body.dataset['clicks']) + 1);
    };
    document.addEventListener('click', count, { capture: true });
  });
  return async () => Number(await page.evaluate(() => document.body.dataset['clicks']));
}

test.for([
  [1280, '2031-05-16'],
  [390, '2031-05-17'],
] as const)(
  'from sign-in to a published update are four clicks and five fields, at %i pixels',
  async ([width, day]) => {
    await asEditor(
      async (editor, desk) => {
        const { page } = editor;
        await page.goto('about:blank');
        await page.goto(desk.admin);
        const clicks = await countClicks(editor);
        await page.getByRole('link', { name: 'Aggiornamenti degli impegni' }).click();
        await page.getByRole('link', { name: 'Aggiungi: Aggiornamento' }).click();
        await editor.field('Impegno').waitFor();
        expect(await page.locator('label:visible').count()).toBe(5);

        await editor.pick('Impegno', 'Aprire il cortile');
        await editor.set('Giorno', day);
        await editor.pick('Chi lo dice', 'Istituto comprensivo');
        await editor.pick('A che punto è', 'Completato');
        await page.getByText('Prove (ne serve almeno una').waitFor();
        await editor.pick('A che punto è', 'In corso');
        await page.getByText('Prove (ne serve almeno una').waitFor({ state: 'hidden' });
        await editor.type('Che cosa è successo', 'Il cancello è riparato.');
        await editor.save();

        expect(await clicks()).toBe(4);
        expect(desk.read(`aggiornamenti/aprire-il-cortile-${day}.yml`)).toContain(
          'testo: Il cancello è riparato.',
        );
      },
      { viewport: { width, height: 844 } },
    );
  },
);
