import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { publicPages } from '../checks/page-kind.ts';
import { expectNone, type Finding } from '../checks/finding.ts';
import { sitesUnderTest } from '../sites.ts';
import { samples, useWindows } from './visit.ts';

/** A4 in px of CSS. */
const SHEET = { width: 794, height: 1123 };

const visit = useWindows({ viewport: SHEET });

/** Where the cards of a site are served, and what their codes should say. */
const cards = sitesUnderTest().flatMap(({ name, site }) => {
  const home = samples().find((sample) => sample.site === name && sample.address === '/');
  if (home === undefined) throw new Error(`The ${name} site has a home page.`);
  return publicPages(site)
    .filter(({ address }) => address.endsWith('/cartello/'))
    .map(({ address }) => ({
      name,
      address,
      url: new URL(address, home.url).href,
      place: `${site.origin}${address.replace('cartello/', '')}`,
    }));
});

test('places have cards for their doors', () => {
  expect(new Set(cards.map(({ name }) => name))).toEqual(new Set(['fixture', 'real']));
});

test('every card is one sheet from which nothing is cut, with a code that leads to its place', async () => {
  const findings = await visit(async (page) => {
    await page.emulateMedia({ media: 'print' });
    const found: Finding[] = [];
    for (const { address, url, place } of cards) {
      await page.goto(url);
      await page.evaluate(() => document.fonts.ready);
      const faults = [await sheetFault(page), await cutFault(page), await codeFault(page, place)];
      found.push(...faults.flatMap((message) => (message ? [{ where: address, message }] : [])));
    }
    await page.emulateMedia({ media: null });
    return found;
  });
  expectNone(findings);
});

async function sheetFault(page: Page): Promise<string | undefined> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  return sheets === 1 ? undefined : `is printed on ${sheets} sheets: it must be one`;
}

async function cutFault(page: Page): Promise<string | undefined> {
  const over = await page
    .locator('.door-card')
    .evaluate((card) => card.scrollHeight - card.clientHeight);
  return over <= 0
    ? undefined
    : `${over}px do not fit on the sheet: leave more to the page in views/door-card-room.ts`;
}

async function codeFault(page: Page, place: string): Promise<string | undefined> {
  const picture = await page.locator('.door-card-mark svg').screenshot();
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
  return read === place ? undefined : `the code says ${read}: it must say ${place}`;
}
