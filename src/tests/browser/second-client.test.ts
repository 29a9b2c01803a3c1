import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { checkContent } from '../../repository/check.ts';
import { elementsOf } from '../checks/html-page.ts';
import { openSveltia } from '../cms/sveltia.ts';
import { siteFrom } from '../cms/written-site.ts';
import { ROOT } from '../site-builds.ts';

const FIXTURE = join(ROOT, 'src/tests/fixtures/esempio');
const FILE = 'luoghi/mulino-parlante.md';

/** What Sveltia leaves of an entry, with a title changed in its form. */
async function editedWithSveltia(title: string): Promise<string> {
  const browser = await chromium.connect(inject('browser').endpoint);
  const context = await browser.newContext({ locale: 'it-IT', reducedMotion: 'reduce' });
  const { page, read, close } = await openSveltia(context, FIXTURE);
  try {
    await page.goto(`${new URL(page.url()).origin}/#/collections/luoghi/entries/mulino-parlante`);
    await page.getByRole('textbox', { name: 'Titolo' }).first().fill(title);
    await page.getByRole('button', { name: 'Salva' }).first().click();
    await expect.poll(() => read(FILE)).not.toBe(readFileSync(join(FIXTURE, FILE), 'utf8'));
    return await read(FILE);
  } finally {
    await browser.close();
    await close();
  }
}

test('Sveltia CMS edits the content with the same configuration, and the site is built', async () => {
  const title = 'Il Mulino: sì, parla';
  const written = await editedWithSveltia(title);
  const folder = mkdtempSync(join(tmpdir(), 'sveltia-'));
  try {
    cpSync(FIXTURE, folder, { recursive: true });
    writeFileSync(join(folder, FILE), written);
    const { problems } = checkContent(folder, '2031-05-20');
    expect(problems.filter(({ severity }) => severity === 'blocca')).toEqual([]);
    const site = await siteFrom(folder);
    const page = site.pages.find(({ address }) => address === '/luoghi/mulino-parlante/');
    const [heading] = page === undefined ? [] : elementsOf(page, 'h1');
    expect(heading?.text.trim()).toBe(title);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
