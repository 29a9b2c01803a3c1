import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectNone, type Finding } from '../checks/finding.ts';
import type { Editor } from '../cms/editor.ts';
import { useEditors } from '../cms/sign-in.ts';
import { ROOT } from '../site-builds.ts';
import { checkAccessibility } from './axe.ts';

const asEditor = useEditors({ content: join(ROOT, 'src/tests/fixtures/esempio') });

async function openDialog(editor: Editor): Promise<void> {
  await editor.startNew('luoghi');
  await editor.add('immagine');
  await editor.page.getByRole('button', { name: 'Scegli un’immagine' }).click();
  await editor.page.getByRole('button', { name: 'Carica un file' }).waitFor();
}

async function openAllOfAPlace(editor: Editor): Promise<void> {
  await editor.open('luoghi', 'mulino-parlante');
  for (const label of ['Posizione sulla mappa', 'Accessibilità']) await editor.unfold(label);
}

const screens: [name: string, show: (editor: Editor) => Promise<void>][] = [
  ['the list of sessions', (editor) => editor.list('sessioni')],
  ['the form of a place', openAllOfAPlace],
  ['the form of an update', (editor) => editor.startNew('aggiornamenti')],
  ['the dialog of pictures', openDialog],
];

describe.for(screens)('%s', ([name, show]) => {
  test('has no accessibility fault of ours', async () => {
    await asEditor(async (editor) => {
      await show(editor);
      const findings: Finding[] = await checkAccessibility(editor.page, name);
      expectNone(findings);
    });
  });

  test('fits a telephone', async () => {
    await asEditor(
      async (editor) => {
        await show(editor);
        const width = await editor.page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(390);
      },
      { viewport: { width: 390, height: 844 } },
    );
  });
});
