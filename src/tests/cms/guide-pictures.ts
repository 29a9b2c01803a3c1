import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Locator } from 'playwright-core';
import sharp from 'sharp';
import { startBrowser } from '../browser.ts';
import { ROOT } from '../site-builds.ts';
import { openDesk } from './content-desk.ts';
import { Editor } from './editor.ts';
import { digests, PICTURES, type Picture, PICTURES_RECORD } from './guide-forms.ts';

const FIXTURE = join(ROOT, 'src/tests/fixtures/esempio');

/** As wide as a phone: there a picture is read at its own size, and on a screen it stands aside. */
const WINDOW = { width: 390, height: 844 };

/** What each picture shows: how one gets there, and the part that is photographed. */
const scenes: Record<Picture, (editor: Editor) => Promise<Locator | undefined>> = {
  elenco: async (editor) => {
    await editor.list('sessioni');
    return undefined;
  },
  sessione: async (editor) => {
    await editor.startNew('sessioni');
    await editor.type('Titolo', 'Quinta sessione');
    return undefined;
  },
  posizione: async (editor) => {
    await editor.open('luoghi', 'mulino-parlante');
    await editor.unfold('Posizione sulla mappa');
    return editor.part('Posizione sulla mappa');
  },
  aggiornamento: async (editor) => {
    await editor.startNew('aggiornamenti');
    await editor.pick('Impegno', 'Posare');
    return undefined;
  },
  rifiuto: async (editor) => {
    await editor.startNew('aggiornamenti');
    await editor.publish();
    return undefined;
  },
};

const server = await startBrowser();
const browser = await chromium.connect(server.wsEndpoint());
const desk = await openDesk({ content: FIXTURE });
try {
  for (const name of PICTURES) {
    const context = await browser.newContext({
      locale: 'it-IT',
      timezoneId: 'Europe/Rome',
      viewport: WINDOW,
      deviceScaleFactor: 2,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const editor = new Editor(page, desk.admin);
    await editor.signIn();
    const part = await scenes[name](editor);
    if (part) await page.setViewportSize({ ...WINDOW, height: 2 * WINDOW.height });
    await page.mouse.move(0, 0);
    await page.waitForLoadState('networkidle');
    const png = await (part ?? page).screenshot();
    await sharp(png)
      .webp({ quality: 80 })
      .toFile(join(ROOT, `src/assets/guide/${name}.webp`));
    await context.close();
  }
  writeFileSync(PICTURES_RECORD, `${JSON.stringify(digests(), null, 2)}\n`);
} finally {
  await desk.close();
  await browser.close();
  await server.close();
}
