import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { expectNone } from '../checks/finding.ts';
import type { Editor } from '../cms/editor.ts';
import { useEditors, useGateway } from '../cms/sign-in.ts';
import { ROOT } from '../site-builds.ts';
import { checkAccessibility } from './axe.ts';
import { checkWithinWindow } from './within-window.ts';

const content = join(ROOT, 'src/tests/fixtures/esempio');
const asEditor = useEditors({ content });
const asReviewer = useEditors({ content, mode: 'git', review: true });
const atTheDoor = useGateway({ review: false });

const WIDE = { width: 1280, height: 1000 };
const TELEPHONE = { width: 390, height: 844 };

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

let blades = 4;

async function waitForReview(editor: Editor): Promise<void> {
  await editor.open('luoghi', 'sala-delle-pale');
  // Once saved it stays so: the next test has to change something too.
  await editor.type('In breve', `Una sala con ${(blades += 1)} pale del mulino appese.`);
  await editor.page.getByRole('button', { name: 'Salva', exact: true }).click();
  await editor.page.getByText('Tutto salvato').waitFor();
}

async function openBoard(editor: Editor): Promise<void> {
  await waitForReview(editor);
  await editor.page.goto(new URL('#/workflow', editor.page.url()).href);
  await editor.page.getByRole('heading', { name: 'Bozze' }).waitFor();
}

const screens: [name: string, as: typeof asEditor, show: (editor: Editor) => Promise<void>][] = [
  ['the list of sessions', asEditor, (editor) => editor.list('sessioni')],
  ['the form of a place', asEditor, openAllOfAPlace],
  ['the form of an update', asEditor, (editor) => editor.startNew('aggiornamenti')],
  ['the form of a session that cannot be saved', asEditor, tryToSaveNothing],
  ['the advice on a place', asEditor, openAdvice],
  ['the dialog of pictures', asEditor, openDialog],
  ['the form of what waits for review', asReviewer, waitForReview],
  ['the board of what waits for review', asReviewer, openBoard],
];

describe.for(screens)('%s', ([name, as, show]) => {
  test.for([WIDE, TELEPHONE])('has no fault at $width px', async (viewport) => {
    await as(
      async (editor) => {
        await show(editor);
        expectNone([
          ...(await checkAccessibility(editor.page, name)),
          ...(await checkWithinWindow(editor.page, name)),
        ]);
      },
      { viewport },
    );
  });
});

describe('the preview', () => {
  test.for([WIDE, TELEPHONE])('has no fault at $width px', async (viewport) => {
    await asEditor(
      async (editor) => {
        await editor.open('sessioni', 'seconda-sessione');
        if (viewport === TELEPHONE) await editor.showPreview();
        await editor.preview().locator('[aria-busy=false]').waitFor();
        const pane = await editor.page.locator('#preview-pane').elementHandle();
        const frame = await pane?.contentFrame();
        expectNone(frame ? await checkAccessibility(frame, 'preview') : []);
        expect(await frame?.title()).toBe('Anteprima');
      },
      { viewport },
    );
  });
});

test('a picture is chosen without a mouse', () =>
  asEditor(async (editor) => {
    const { page } = editor;
    const buffer = await sharp({
      create: { width: 60, height: 40, channels: 3, background: '#a53' },
    })
      .png()
      .toBuffer();
    await openDialog(editor);
    await page
      .locator('input[type=file]')
      .last()
      .setInputFiles({ name: 'sedia.png', mimeType: 'image/png', buffer });
    const card = (pressed: boolean) => page.getByRole('button', { name: 'sedia.png', pressed });
    await card(true).press('Enter');
    await card(false).press('Space');
    await card(true).waitFor();
    await page.getByRole('button', { name: 'Usa questo' }).press('Enter');
    await page.getByRole('button', { name: 'Togli l’immagine' }).waitFor();
  }));

test('who signs in on a telephone sees the whole form', () =>
  atTheDoor(
    async ({ page }, { admin }) => {
      await page.goto(admin);
      await page.getByLabel('Password').waitFor();
      expectNone(await checkWithinWindow(page, 'sign-in'));
    },
    { viewport: TELEPHONE },
  ));
