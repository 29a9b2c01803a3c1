import type { CDPSession, Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { writeArchive } from '../../commands/map/archive.ts';
import { tilesAt } from '../../commands/map/tile-range.ts';
import { embeddedMap, mapFile, places } from '../../routes.ts';
import { expectNone } from '../checks/finding.ts';
import { serve } from '../local-server.ts';
import { vectorTile } from '../vector-tile.ts';
import { checkAccessibility } from './axe.ts';
import { checkOverflow } from './overflow.ts';
import { samples, useWindows } from './visit.ts';
import { watch } from './watch.ts';

/** The fictional process: exact places, some in one point, and others that share a circle. */
const origin = new URL(samples().find(({ site }) => site === 'fixture')?.url ?? '').origin;

const map = (page: Page) => page.getByRole('application', { name: /^Mappa di / });
const marks = (page: Page) => map(page).getByRole('button');
const mark = (page: Page, name: string | RegExp) => map(page).getByRole('button', { name });
const panel = (page: Page) => page.locator('[data-part="panel"]');
const mapStatus = (page: Page) => page.locator('[data-part="map-status"]');
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);
const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

async function open(page: Page, address = places): Promise<void> {
  await page.goto(`${origin}${address}`);
  await page.locator('[data-places-map]').scrollIntoViewIfNeeded();
  await marks(page).first().waitFor();
}

/** Where a mark is in the window. */
async function placeOf(page: Page, name: string | RegExp): Promise<{ x: number; y: number }> {
  const box = await mark(page, name).boundingBox();
  if (box === null) throw new Error(`${String(name)} is not in sight`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function middleOfMap(page: Page): Promise<{ x: number; y: number }> {
  const box = await map(page).boundingBox();
  if (box === null) throw new Error('the map is not in sight');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const CIRCLE = /^4 luoghi: .* entro 400 metri/;
const GROUP = /luoghi vicini.*: avvicina$/;
const POINT = /^3 luoghi nello stesso punto/;

describe('the map of the places', () => {
  const visit = useWindows({ viewport: { width: 1280, height: 900 } });

  test('loads nothing until it comes in sight, and asks no other host', () =>
    visit(async (page) => {
      const found = watch(page, origin, places);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`${origin}${places}`);
      await page.waitForLoadState('networkidle');
      expect(asked.filter((path) => path.includes('places-map'))).toEqual([]);
      await page.locator('[data-places-map]').scrollIntoViewIfNeeded();
      await marks(page).first().waitFor();
      expect(asked.filter((path) => /tiles|pmtiles/.test(path))).toEqual([]);
      expectNone(found);
      expectNone(await checkAccessibility(page, places));
    }));

  test('says for each mark how exact it is, and how many should be checked again', () =>
    visit(async (page) => {
      await open(page);
      expect(await mark(page, CIRCLE).getAttribute('aria-label')).toMatch(/3 da ricontrollare/);
      expect(await mark(page, CIRCLE).getAttribute('data-kind')).toBe('circle');
      expect(await mark(page, /La palestra .*, entro 800 metri$/).count()).toBe(1);
    }));

  test('leads from a mark to the card of the place, and back', () =>
    visit(async (page) => {
      await open(page);
      await mark(page, /La palestra /).focus();
      await page.keyboard.press('Enter');
      expect(await focusedId(page)).toBe('palestra-del-lentone');
      const card = page.locator('[id="palestra-del-lentone"]');
      expect(await card.getAttribute('data-chosen')).toBe('');
      await card.getByRole('link', { name: /^Sulla mappa/ }).press('Enter');
      await expect.poll(() => focusedName(page)).toMatch(/^La palestra /);
      await page.keyboard.press('Escape');
      expect(await focusedName(page)).toMatch(/^Sulla mappa: La palestra/);
    }));

  test('opens a group of marks by keyboard, and lists what never comes apart', () =>
    visit(async (page) => {
      await open(page);
      await mark(page, GROUP).first().focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => mark(page, POINT).count()).toBe(1);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('map-sign');
      expect(await mapStatus(page).textContent()).toMatch(/segni in vista, su circa/);
      await mark(page, POINT).focus();
      await page.keyboard.press('Enter');
      expect(await panel(page).evaluate((element) => element === document.activeElement)).toBe(
        true,
      );
      expect(await panel(page).getByRole('link').allTextContents()).toHaveLength(3);
      expectNone(await checkAccessibility(page, places));
      await page.keyboard.press('Escape');
      expect(await panel(page).isVisible()).toBe(false);
      expect(await focusedName(page)).toMatch(POINT);
      await page.keyboard.press('Enter');
      await panel(page).getByRole('link', { name: 'Il Mulino Parlante' }).press('Enter');
      expect(await focusedId(page)).toBe('mulino-parlante');
    }));

  test('moves with the arrows at once, and comes closer with plus and minus', () =>
    visit(async (page) => {
      await open(page);
      const before = await placeOf(page, CIRCLE);
      await mark(page, CIRCLE).focus();
      await page.keyboard.press('ArrowLeft');
      const after = await placeOf(page, CIRCLE);
      expect([Math.round(after.x - before.x), Math.round(after.y - before.y)]).toEqual([80, 0]);
      await map(page).focus();
      await page.keyboard.press('+');
      const near = await mapStatus(page).textContent();
      await page.keyboard.press('-');
      await expect.poll(() => mapStatus(page).textContent()).not.toBe(near);
    }));

  test('has a way past it', () =>
    visit(async (page) => {
      await open(page);
      await page.getByRole('link', { name: 'Salta la mappa' }).press('Enter');
      expect(await focusedId(page)).toBe('sez_dopo-la-mappa');
    }));

  test('shows the places that the filters leave, and all of them again', () =>
    visit(async (page) => {
      await open(page);
      const all = await marks(page).count();
      await page.locator('[data-places-page] select[name="costo"]').selectOption('a_offerta');
      await expect.poll(() => marks(page).count()).toBeLessThan(all);
      const names = await marks(page).evaluateAll((buttons) =>
        buttons.map((button) => button.getAttribute('aria-label')),
      );
      expect(names.join()).toMatch(/bottega/i);
      expect(names.join()).not.toMatch(/palestra/i);
      await page.getByRole('button', { name: 'Togli i filtri' }).click();
      await page.getByRole('button', { name: 'Tutti i luoghi' }).click();
      await expect.poll(() => marks(page).count()).toBe(all);
    }));

  test('puts the list in order from a point that is chosen, and only when asked', () =>
    visit(async (page) => {
      await open(page);
      await map(page).click({ position: { x: 60, y: 200 } });
      expect(await panel(page).textContent()).toMatch(/Hai scelto un punto/);
      expect(await page.locator('#sez_distanza').isVisible()).toBe(false);
      await panel(page)
        .getByRole('button', { name: /ordine di distanza/ })
        .click();
      await page.locator('#sez_distanza').waitFor();
      expect(page.url()).toBe(`${origin}${places}`);
      await map(page).focus();
      await page.keyboard.press('Enter');
      expect(await panel(page).isVisible()).toBe(true);
    }));

  test('leaves the wheel to the page, unless Control is held', () =>
    visit(async (page) => {
      await open(page);
      const { x, y } = await middleOfMap(page);
      const [from, before] = [await page.evaluate(() => scrollY), await placeOf(page, CIRCLE)];
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, -150);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(from);
      expect((await placeOf(page, CIRCLE)).x).toBeCloseTo(before.x, 0);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -150);
      await page.keyboard.up('Control');
      await expect.poll(async () => (await placeOf(page, CIRCLE)).x).not.toBeCloseTo(before.x, 0);
    }));

  test('says that it did not open, and keeps the drawing', () =>
    visit(async (page) => {
      await page.route('**/luoghi.json', (route) => route.abort());
      await page.goto(`${origin}${places}`);
      await page.locator('[data-places-map]').scrollIntoViewIfNeeded();
      const notice = page.getByRole('alert').filter({ hasText: 'non si è aperta' });
      await notice.waitFor();
      expect(await page.getByRole('link', { name: /La palestra .*entro 800/ }).count()).toBe(1);
      await page.unroute('**/luoghi.json');
      await page.getByRole('button', { name: 'Mostra la mappa' }).click();
      await marks(page).first().waitFor();
      expect(await notice.isVisible()).toBe(false);
    }));
});

describe('the map of who spares data', () => {
  const visit = useWindows();

  test('opens on its button alone', () =>
    visit(async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
      });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`${origin}${places}`);
      await page.locator('[data-places-map]').scrollIntoViewIfNeeded();
      await page.waitForLoadState('networkidle');
      expect(asked.filter((url) => url.includes('places-map'))).toEqual([]);
      await page.getByRole('button', { name: 'Mostra la mappa' }).click();
      await marks(page).first().waitFor();
      expect(await focusedName(page)).toMatch(/^Mappa di /);
    }));
});

describe('the streets under the map', () => {
  const visit = useWindows({ viewport: { width: 800, height: 900 } });
  const box = { south: 43.6, north: 43.7, west: 14.1, east: 14.25 };

  /** The page of a town that has a file with its streets. */
  async function openWith(page: Page, file: Buffer): Promise<string[]> {
    const asked: string[] = [];
    await page.route(`${origin}${places}`, async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace(
        /(data-places-map="[^"]*)\}"/,
        `$1,&quot;base&quot;:&quot;${mapFile}&quot;}"`,
      );
      await route.fulfill({ response, body: html });
    });
    await page.route(`**${mapFile}`, async (route) => {
      const range = (await route.request().headerValue('range')) ?? '';
      asked.push(range);
      const [, from = '0', to = '0'] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
      await route.fulfill({
        status: 206,
        contentType: 'application/vnd.pmtiles',
        body: file.subarray(Number(from), Number(to) + 1),
      });
    });
    await open(page);
    return asked;
  }

  const credit = (page: Page) => page.getByRole('link', { name: 'OpenStreetMap' });
  const tiles = [10, 11, 12, 13].flatMap((z) =>
    tilesAt(box, z).map((at) => ({ ...at, data: vectorTile() })),
  );
  const file = writeArchive(tiles, { ...box, metadata: {} });

  test('are drawn from one file, read in parts, with whose they are', () =>
    visit(async (page) => {
      const found = watch(page, origin, places);
      const asked = await openWith(page, file);
      await credit(page).waitFor();
      const canvas = page.locator('.leaflet-tile-loaded').first();
      await canvas.waitFor();
      const colours = await canvas.evaluate((element) => {
        const { width, height } = element as HTMLCanvasElement;
        const pixels = (element as HTMLCanvasElement)
          .getContext('2d')
          ?.getImageData(0, 0, width, height).data;
        return new Set(new Uint32Array(pixels?.buffer ?? new ArrayBuffer(0))).size;
      });
      expect(colours).toBeGreaterThan(1);
      expect(asked.filter((range) => !/^bytes=\d+-\d+$/.test(range))).toEqual([]);
      expect(await page.locator('.map-grid').count()).toBe(0);
      expectNone(found);
      expectNone(await checkAccessibility(page, places));
    }));

  test('give way to the drawing where the file is broken, and the page says so', () =>
    visit(async (page) => {
      await openWith(page, Buffer.from(file).fill(7, 127));
      await page.getByRole('alert').filter({ hasText: 'con le strade non si legge' }).waitFor();
      expect(await credit(page).isVisible()).toBe(false);
      expect(await page.locator('.map-grid').count()).toBe(1);
      expect(await mark(page, CIRCLE).count()).toBe(1);
      await openWith(page, Buffer.from('<!doctype html>'.repeat(2000)));
      await page.getByRole('alert').filter({ hasText: 'con le strade non si legge' }).waitFor();
    }));
});

describe('the map under fingers', () => {
  const visit = useWindows({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });

  /** Moves so many fingers from the middle of the map, side by side. */
  async function swipe(session: CDPSession, page: Page, fingers: number, by: number) {
    const { x, y } = await middleOfMap(page);
    const points = (moved: number) =>
      Array.from({ length: fingers }, (_, id) => ({ x: x - 40 + id * 80, y: y + moved, id }));
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: object[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints } as never);
    await send('touchStart', points(0));
    for (let step = 1; step <= 8; step += 1) await send('touchMove', points((by * step) / 8));
    await send('touchEnd', []);
  }

  test('lets one scroll the page, and two move it', () =>
    visit(async (page) => {
      await open(page);
      const bringHere = () =>
        map(page).evaluate((element) =>
          element.scrollIntoView({ block: 'center', behavior: 'instant' }),
        );
      await bringHere();
      const session = await page.context().newCDPSession(page);
      /** How far below the middle of the map a mark is; both at one moment, while the page moves. */
      const relative = () =>
        map(page).evaluate((element) => {
          const middle = (one: Element | null) => {
            const { top = NaN, height = NaN } = one?.getBoundingClientRect() ?? {};
            return top + height / 2;
          };
          return middle(element.querySelector('[aria-label^="4 luoghi"]')) - middle(element);
        });
      const [scrolled, before] = [await page.evaluate(() => scrollY), await relative()];
      await swipe(session, page, 1, -120);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled);
      expect(await relative()).toBeCloseTo(before, 0);
      expect(await page.locator('[data-part="hint"]').textContent()).toMatch(/due dita/);
      // The swipe may have taken the map away.
      await bringHere();
      await swipe(session, page, 2, 80);
      await expect.poll(relative).toBeGreaterThan(before + 20);
    }));

  test('fits the smallest window', () =>
    visit(async (page) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await open(page);
      expectNone(await checkOverflow(page, places));
      await page.setViewportSize({ width: 360, height: 740 });
    }));
});

describe('the map in a page of another site', () => {
  const visit = useWindows({ viewport: { width: 700, height: 900 } });

  /** Shows a page of this site inside a page of another, which has an address of its own. */
  async function inFrame(page: Page, address: string, use: (inside: Frame) => Promise<void>) {
    const elsewhere = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(
        `<!doctype html><title>Altrove</title><iframe src="${origin}${address}" title="Mappa" width="600" height="800"></iframe>`,
      );
    });
    try {
      await page.goto(elsewhere.origin);
      const inside = page.frames().find((one) => one !== page.mainFrame());
      if (inside === undefined) throw new Error('there is no frame');
      await use(inside);
    } finally {
      await elsewhere.close();
    }
  }

  test('is shown, and tells places there', () =>
    visit((page) =>
      inFrame(page, embeddedMap, async (inside) => {
        await inside.getByRole('button', { name: CIRCLE }).click();
        const link = inside.getByRole('link', { name: 'Giardino delle Vasche' });
        await link.filter({ visible: true }).waitFor();
        expect(await link.first().getAttribute('target')).toBe('_top');
        expectNone(await checkAccessibility(inside, embeddedMap));
      }),
    ));

  test('is the only page that is', () =>
    visit((page) =>
      inFrame(page, places, async (inside) => {
        await expect.poll(() => inside.url()).toMatch(/^chrome-error:/);
      }),
    ));
});

describe('the list of places on paper', () => {
  const visit = useWindows({ viewport: { width: 673, height: 940 } });

  test('has the map only where it has all places, and no button of it', () =>
    visit(async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
      });
      await page.emulateMedia({ media: 'print' });
      try {
        await page.goto(`${origin}${places}`);
        const title = page.getByRole('heading', { name: 'Sulla mappa' });
        expect(await title.isVisible()).toBe(true);
        const open = page.locator('[data-part="open"]:not([hidden])');
        expect(await open.count()).toBe(1);
        expect(await open.isVisible()).toBe(false);
        await page.goto(`${origin}${places}?cosa-si-puo-fare=leggere`);
        await page.locator('[data-part="total"]').filter({ visible: true }).waitFor();
        expect(await title.isVisible()).toBe(false);
      } finally {
        await page.emulateMedia({ media: null });
      }
    }));
});

describe('the map without scripts', () => {
  const visit = useWindows({ javaScriptEnabled: false });

  test('is a drawing whose marks lead to the cards', () =>
    visit(async (page) => {
      await page.goto(`${origin}${places}`);
      await page.getByRole('link', { name: /^La palestra .*entro 800 metri$/ }).click();
      expect(new URL(page.url()).hash).toBe('#palestra-del-lentone');
      expect(await page.getByRole('button', { name: 'Mostra la mappa' }).isVisible()).toBe(false);
      await page.getByRole('link', { name: CIRCLE }).click();
      const hash = new URL(page.url()).hash;
      expect(await page.locator(`[id="${hash.slice(1)}"] a`).count()).toBe(4);
    }));
});
