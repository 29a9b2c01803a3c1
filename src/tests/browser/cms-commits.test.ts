import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useEditors } from '../cms/sign-in.ts';
import { ROOT } from '../site-builds.ts';

const asEditor = useEditors({ content: join(ROOT, 'src/tests/fixtures/esempio'), mode: 'git' });

test('a save and a deletion are commits that say what they are about', async () => {
  await asEditor(async (editor, desk) => {
    await editor.startNew('glossario');
    await editor.type('Titolo', 'Parola di prova');
    await editor.type('Definizione', 'Una parola che serve a provare.');
    await editor.save();
    const log = () => desk.git('log', '--format=%s', '--name-status', '-1').trim().split(/\n+/);
    expect(log()).toEqual([
      'Termine: aggiunge «parola-di-prova»',
      'A\tcontent/glossario/parola-di-prova.yml',
    ]);
    await editor.delete();
    await expect
      .poll(log)
      .toEqual(['Termine: toglie «parola-di-prova»', 'D\tcontent/glossario/parola-di-prova.yml']);
  });
});
