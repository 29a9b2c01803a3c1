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

async function tryToSaveNothing(editor: Editor): Promise<void> {
  await editor.startNew('sessioni');
  await editor.publish();
  await editor.page.getByRole('region', { name: /Non è ancora salvato/ }).waitFor();
}

async function openAdvice(editor: Editor): Promise<void> {
  await editor.open('luoghi', 'mulino-parlante');
  await editor.page.locator('.consigli summary').click();
}

/** What belongs to Decap's own interface, and cannot be put right from outside. */
const upstream: { rule: RegExp; where: RegExp; issue: string }[] = [
  { rule: /^nested-interactive/, where: /ToolbarDropdownWrapper/, issue: 'decap-cms#1333' },
  // A canvas that a library leaves at the end of the page to measure text.
  { rule: /^region/, where: /\bcanvas$/m, issue: 'decap-cms#1333' },
  // The bar that measures how long a message stays.
  { rule: /^region/, where: /Toastify__progress-bar/, issue: 'decap-cms#1333' },
];

function isOurs({ where, message }: Finding): boolean {
  return !upstream.some(
    (known) => known.rule.test(message) && known.where.test(where.split('\n')[0] ?? ''),
  );
}

const screens: [name: string, show: (editor: Editor) => Promise<void>][] = [
  ['the list of sessions', (editor) => editor.list('sessioni')],
  ['the form of a place', openAllOfAPlace],
  ['the form of an update', (editor) => editor.startNew('aggiornamenti')],
  ['the advice on a place', openAdvice],
  ['the form of a session that cannot be saved', tryToSaveNothing],
  ['the dialog of pictures', openDialog],
];

describe.for(screens)('%s', ([name, show]) => {
  test('has no accessibility fault of ours', async () => {
    await asEditor(async (editor) => {
      await show(editor);
      expectNone((await checkAccessibility(editor.page, name)).filter(isOurs));
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
