import { describe, expect, test } from 'vitest';
import type { Account, Editor } from '../cms/editor.ts';
import type { GatewayDesk } from '../cms/gateway-desk.ts';
import { saveBesides } from '../cms/save-besides.ts';
import { useEditors, useGateway } from '../cms/sign-in.ts';
import { ROOT } from '../site-builds.ts';

const EDITOR: Account = { email: 'redazione@esempio.it', password: 'quattro parole a caso' };
const MILL = 'contenuti/luoghi/mulino-parlante.md';

const soon = { timeout: 15_000 };

const inBrief = (words: string) => (text: string) =>
  text.replace(/^in_breve: .*$/m, `in_breve: ${words}`);

describe('two editors on one entry', () => {
  const withGateway = useGateway({ review: false });

  async function enter(editor: Editor, { netlify }: GatewayDesk): Promise<void> {
    netlify.identity.addUser(EDITOR.email, EDITOR.password);
    await editor.enter(EDITOR);
    await editor.open('luoghi', 'mulino-parlante');
  }

  const there = ({ repository }: GatewayDesk) => repository.git('show', `main:${MILL}`);

  test('the second is told what the first changed, and chooses', () =>
    withGateway(async (editor, desk) => {
      await enter(editor, desk);
      await editor.type('In breve', 'Le mie parole.');
      saveBesides(desk, MILL, inBrief('Le parole di un altro.'));
      await editor.isRefused(/qualcun altro ha cambiato questa scheda/);
      await editor.page.getByText('«In breve» adesso dice: «Le parole di un altro.»').waitFor();
      expect(await editor.field('In breve').inputValue()).toBe('Le mie parole.');
      expect(there(desk)).toContain('in_breve: Le parole di un altro.');
      await editor.save();
      expect(there(desk)).toContain('in_breve: Le mie parole.');
      // One's own saves are no surprise.
      await editor.type('In breve', 'Le mie ultime parole.');
      await editor.save();
      expect(there(desk)).toContain('in_breve: Le mie ultime parole.');
    }));

  test('what is taken up again on a computer is still known as older', () =>
    withGateway(async (editor, desk) => {
      await enter(editor, desk);
      await editor.type('In breve', 'Parole di ieri.');
      const copied = () =>
        editor.page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              const opening = indexedDB.open('localforage');
              opening.onsuccess = () => {
                const store = opening.result
                  .transaction('keyvaluepairs')
                  .objectStore('keyvaluepairs');
                const keys = store.getAllKeys();
                keys.onsuccess = () =>
                  resolve(keys.result.filter((key) => String(key).startsWith('backup.')).length);
              };
            }),
        );
      await expect.poll(copied, soon).toBe(1);
      saveBesides(desk, MILL, inBrief('Parole di oggi.'));
      await editor.page.reload();
      await expect.poll(() => editor.field('In breve').inputValue(), soon).toBe('Parole di ieri.');
      await editor.isRefused('«In breve» adesso dice: «Parole di oggi.»');
      expect(there(desk)).toContain('in_breve: Parole di oggi.');
    }));

  test('nobody deletes what another has just changed, nor saves what is gone, unawares', () =>
    withGateway(async (editor, desk) => {
      await enter(editor, desk);
      await editor.startNew('glossario');
      await editor.type('Titolo', 'Parola contesa');
      await editor.type('Definizione', 'Una parola.');
      await editor.save();
      const path = 'contenuti/glossario/parola-contesa.yml';
      saveBesides(desk, path, (text) => text.replace('Una parola.', 'Una parola di tutti.'));
      await editor.delete();
      await editor.page.getByText('«Definizione» adesso dice: «Una parola di tutti.»').waitFor();
      expect(desk.repository.git('ls-tree', '--name-only', 'main', path)).toBe(path);
      desk.netlify.repository.setBranch('main', desk.repository.git('rev-parse', 'main~2'));
      await editor.type('Definizione', 'Una parola mia.');
      await editor.isRefused(/qualcun altro ha cancellato questa scheda/);
      await editor.save();
      expect(desk.repository.git('show', `main:${path}`)).toContain('Una parola mia.');
    }));
});

describe('an editor and somebody who changes the files', () => {
  const asEditor = useEditors({ content: `${ROOT}src/tests/fixtures/esempio` });

  test('are told apart on this machine too', () =>
    asEditor(async (editor, desk) => {
      await editor.open('luoghi', 'mulino-parlante');
      await editor.type('In breve', 'Le mie parole.');
      desk.write('luoghi/mulino-parlante.md', inBrief('Scritto a mano.'));
      await editor.isRefused('«In breve» adesso dice: «Scritto a mano.»');
      expect(desk.read('luoghi/mulino-parlante.md')).toContain('in_breve: Scritto a mano.');
    }));
});
