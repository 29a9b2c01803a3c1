import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { pact, verifyCopy } from '../../routes.ts';
import { expectNone } from '../checks/finding.ts';
import { fixtureOriginal } from '../signed-files/fixture-original.ts';
import { signedMessage } from '../signed-files/signed-message.ts';
import { plainPdf, signedPdf, withAddition } from '../signed-files/signed-pdf.ts';
import { SUBJECT, throwawayKey, type ThrowawayKey } from '../signed-files/throwaway-key.ts';
import { checkAccessibility } from './axe.ts';
import { checkOverflow } from './overflow.ts';
import { samples, useWindows } from './visit.ts';
import { watch } from './watch.ts';

const origin = new URL(samples().find(({ site }) => site === 'fixture')?.url ?? '').origin;
const published = readFileSync(
  fileURLToPath(
    new URL('../fixtures/esempio/media/documenti/patto-delle-panchine.pdf', import.meta.url),
  ),
);
const draft = readFileSync(
  fileURLToPath(
    new URL('../fixtures/esempio/media/documenti/patto-bozza-due.pdf', import.meta.url),
  ),
);

let key: ThrowawayKey;

beforeAll(async () => {
  key = await throwawayKey();
});

const open = (page: Page) => page.goto(`${origin}${verifyCopy}`);
const result = (page: Page) => page.locator('[data-part="result"]');
const title = (page: Page) => result(page).locator('h3');
const signatures = (page: Page) => page.locator('[data-part="signatures"] > li');

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .getByLabel('Scegli il file, o trascinalo qui')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

async function says(page: Page, text: string | RegExp): Promise<void> {
  await title(page).filter({ hasText: text }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe(
    'title',
  );
}

describe('who has a copy', () => {
  const visit = useWindows();

  test.for([
    [
      'the signed original',
      'È l’originale firmato del «Patto delle panchine», versione',
      fixtureOriginal,
    ],
    ['the published copy', 'È la copia pubblicata del «Patto delle panchine», versione', published],
    ['a draft', 'È la versione 2 del «Patto delle panchine»', draft],
    ['another file', 'Non è nessuno dei file che conosciamo', Buffer.from('Ciao.')],
  ] as const)('is told that it is %s', ([, sentence, bytes], { expect: check }) =>
    visit(async (page) => {
      const found = watch(page, origin, verifyCopy);
      await open(page);
      await choose(page, 'patto.pdf', bytes);
      await says(page, sentence);
      check(await result(page).innerText()).toContain('patto.pdf');
      check(await signatures(page).count()).toBe(0);
      expectNone(await checkAccessibility(page, verifyCopy));
      expectNone(found);
    }),
  );

  test('is told so without the file leaving the browser, nor what reads signatures coming', () =>
    visit(async (page) => {
      await open(page);
      await page.waitForLoadState('networkidle');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await choose(page, 'patto.pdf', published);
      await says(page, 'È la copia pubblicata');
      expect(asked).toEqual([]);
    }));

  test('of a signed envelope is told what it holds, and of whom nothing', () =>
    visit(async (page) => {
      const found = watch(page, origin, verifyCopy);
      await open(page);
      const message = await signedMessage(new Uint8Array(published), {
        keys: [key],
        at: new Date('2031-01-18T10:04:00Z'),
      });
      await choose(page, 'patto.pdf.p7m', message);
      await says(page, 'È una busta firmata che contiene la copia pubblicata');
      const said = await result(page).innerText();
      expect(said).toContain('Intatta');
      expect(said).toContain('il 18 gennaio 2031 alle 11:04');
      expect(said).not.toContain(SUBJECT);
      expect(said).not.toMatch(/\bvalid[ao]\b/i);
      expectNone(await checkAccessibility(page, verifyCopy));
      expectNone(found);
    }));

  test('of a PDF signed inside is told what was added later, and what was changed', () =>
    visit(async (page) => {
      await open(page);
      const signed = await signedPdf(plainPdf('Patto'), { key });
      await choose(page, 'patto.pdf', withAddition(signed));
      await signatures(page).filter({ hasText: 'ha avuto altre aggiunte' }).waitFor();
      expect(await signatures(page).innerText()).toContain('Intatta');
      const changed = signed.slice();
      changed[300] = (changed[300] ?? 0) ^ 1;
      await choose(page, 'patto.pdf', changed);
      await signatures(page).filter({ hasText: 'Non intatta' }).waitFor();
    }));

  test('of an empty or broken file is told what to do', () =>
    visit(async (page) => {
      await open(page);
      await choose(page, 'vuoto.pdf', Buffer.alloc(0));
      await page.getByRole('alert').filter({ hasText: 'Il file è vuoto' }).waitFor();
      expect(await result(page).isVisible()).toBe(false);
      expectNone(await checkAccessibility(page, verifyCopy));
      await choose(page, 'rotto.p7m', Buffer.from('3080'.repeat(2000), 'hex'));
      await says(page, 'Non è nessuno');
      expect(await result(page).innerText()).toContain('non si riesce ad aprire');
      expect(await page.getByRole('alert').isVisible()).toBe(false);
    }));

  test('may drop it anywhere on the page, one at a time', () =>
    visit(async (page) => {
      await open(page);
      const data = await page.evaluateHandle((text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'originale.txt'));
        transfer.items.add(new File(['altro'], 'altro.txt'));
        return transfer;
      }, fixtureOriginal.toString());
      await page.dispatchEvent('h1', 'dragover', { dataTransfer: data });
      await page.dispatchEvent('h1', 'drop', { dataTransfer: data });
      await says(page, 'È l’originale firmato');
      await page.getByText('Hai dato 2 file').waitFor();
    }));

  test('comes to the field with the keyboard, from the page of the pact', () =>
    visit(async (page) => {
      await page.goto(`${origin}${pact}`);
      await page.getByRole('link', { name: 'Verifica la tua copia' }).first().click();
      await page.waitForURL(`${origin}${verifyCopy}`);
      const field = page.getByLabel('Scegli il file, o trascinalo qui');
      for (let presses = 0; presses < 60; presses += 1) {
        if (await field.evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    }));
});

describe('on a narrow screen', () => {
  const visit = useWindows({ viewport: { width: 320, height: 640 } });

  test('what is told stays within it', () =>
    visit(async (page) => {
      await open(page);
      const message = await signedMessage(new Uint8Array(published), { keys: [key, key] });
      await choose(page, `${'patto-delle-panchine-'.repeat(5)}.pdf.p7m`, message);
      await says(page, 'È una busta firmata');
      expectNone(await checkOverflow(page, verifyCopy));
    }));
});

describe('without scripts', () => {
  const visit = useWindows({ javaScriptEnabled: false });

  test('the commands and the imprints are there, and no field that would do nothing', () =>
    visit(async (page) => {
      await open(page);
      const main = await page.locator('main').innerText();
      expect(main).toContain('certutil -hashfile');
      expect(main.replaceAll(/\s/g, '')).toContain('47fa632039686ee1b1cac75d4d38c8824368745b');
      expect(await page.locator('input[type="file"]').isVisible()).toBe(false);
    }));
});
