import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { place, placeList, places, placesFile } from '../../routes.ts';
import { expectNone } from '../checks/finding.ts';
import { checkAccessibility } from './axe.ts';
import { checkOverflow } from './overflow.ts';
import { samples, useWindows } from './visit.ts';

/** The fictional process, where places have something of every kind. */
const origin = new URL(samples().find(({ site }) => site === 'fixture')?.url ?? '').origin;

const at = (address: string) => `${origin}${address}`;
const names = (page: Page) => page.locator('[data-place] h3').filter({ visible: true });
const ids = (page: Page) =>
  page
    .locator('[data-place]')
    .filter({ visible: true })
    .evaluateAll((cards) => cards.map((card) => card.id));
const total = (page: Page) => page.locator('[data-part="total"]');
const card = (page: Page, id: string) => page.locator(`[id="${id}"]`);
const filter = (page: Page, label: string) =>
  page.getByRole('combobox', { name: new RegExp(`^${label}`) });
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** A Tuesday at noon, without any holiday, by the clock of the page. */
const TUESDAY = new Date('2031-05-20T10:00:00Z');
const HOLIDAY = new Date('2031-06-02T10:00:00Z');

/** Opens the list at a moment, with what its address asks for. */
async function open(page: Page, query: string, moment = TUESDAY): Promise<void> {
  await page.clock.setFixedTime(moment);
  await page.goto(at(places + query));
  if (query !== '') await total(page).waitFor();
}

/** Opens it as somebody does who then uses the filters. */
async function openFilters(page: Page): Promise<void> {
  await open(page, '');
  const fold = page.locator('[data-part="filters"]');
  if (!(await fold.evaluate((details: HTMLDetailsElement) => details.open))) {
    await fold.locator('summary').click();
  }
  await page.locator('select[name="vicino"] option').nth(1).waitFor({ state: 'attached' });
}

describe('the list of places', () => {
  const visit = useWindows({ viewport: { width: 1280, height: 900 } });

  test('is narrowed by several things at once, in the address, and goes back', () =>
    visit(async (page) => {
      await openFilters(page);
      const all = await ids(page);
      await filter(page, 'Che cosa si può fare').selectOption('giocare');
      await page.waitForURL(at(`${places}?cosa-si-puo-fare=giocare`));
      const players = await ids(page);
      expect(players.length).toBeLessThan(all.length);
      await page.getByRole('checkbox', { name: /^Ingresso senza gradini/ }).check();
      await page.waitForURL(/accesso=ingresso_senza_gradini/);
      await expect.poll(() => ids(page)).not.toEqual(players);
      const both = await ids(page);
      expect(players).toEqual(expect.arrayContaining(both));
      expect(await total(page).textContent()).toBe(`${both.length} luoghi su ${all.length}`);
      await page.goBack();
      await expect.poll(() => ids(page)).toEqual(players);
      await page.goBack();
      await expect.poll(() => ids(page)).toEqual(all);
    }));

  test('counts what each choice would leave', () =>
    visit(async (page) => {
      await openFilters(page);
      await filter(page, 'Quanto costa').selectOption('gratuito');
      await total(page).waitFor();
      const choice = page.locator('select[name="per-chi"] option[value="tutti"]');
      const expected = Number(/\((\d+)\)/.exec((await choice.textContent()) ?? '')?.[1]);
      await filter(page, 'Per chi').selectOption('tutti');
      await page.waitForURL(/per-chi=tutti/);
      await expect.poll(async () => (await ids(page)).length).toBe(expected);
      expect(expected).toBeGreaterThan(0);
    }));

  test('shows the three answers to a question one by one, and loses none', () =>
    visit(async (page) => {
      await open(page, '');
      const all = await ids(page);
      await open(page, '?accesso=ingresso_senza_gradini');
      const seen: string[] = [];
      for (const answer of [/^Sì/, /^Non rilevato/, /^No \(/]) {
        const button = page.getByRole('button', { name: answer });
        await button.click();
        await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
        expect(await focusedText(page)).toMatch(answer);
        const shown = await ids(page);
        expect(await button.textContent()).toContain(`(${shown.length})`);
        seen.push(...shown);
      }
      expect(seen.toSorted()).toEqual(all.toSorted());
    }));

  test('tells a screen reader how many places there are', () =>
    visit(async (page) => {
      await openFilters(page);
      await filter(page, 'Che cosa si può fare').selectOption('leggere');
      const status = page.locator('[data-part="status"]');
      await expect.poll(() => status.textContent()).toBe(await total(page).textContent());
      await page.getByRole('button', { name: 'Togli i filtri' }).click();
      await page.waitForURL(at(places));
      await expect.poll(() => status.textContent()).toBe(`${(await ids(page)).length} luoghi`);
      expect(await focusedText(page)).toContain('Filtra');
    }));

  test('says what it does not understand in the address, and answers the rest', () =>
    visit(async (page) => {
      await open(
        page,
        '?cosa-si-puo-fare=leggere&linea=draghi&aperto=mai&vicino=atlantide&colore=blu&accesso=%E0%A4%A',
      );
      const notice = await page.getByRole('alert').textContent();
      for (const word of ['draghi', 'mai', 'atlantide', 'colore']) {
        expect(notice).toContain(`«${word}»`);
      }
      expect(await ids(page)).toContain('biblioteca-delle-lucciole');
    }));

  test('says so where its data do not come, keeps the list, and tries again', () =>
    visit(async (page) => {
      await page.route(`**${placesFile}`, (route) => route.abort());
      await page.goto(at(`${places}?cosa-si-puo-fare=leggere`));
      await page.getByRole('alert').filter({ hasText: 'non si sono caricati' }).waitFor();
      expect(await names(page).count()).toBeGreaterThan(10);
      await page.unrouteAll();
      await filter(page, 'Per chi').selectOption('tutti');
      await total(page).waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
    }));
});

describe('what is open', () => {
  const visit = useWindows({ viewport: { width: 1280, height: 900 }, timezoneId: 'Asia/Tokyo' });

  test('is told by the clocks of Italy, wherever one is', () =>
    visit(async (page) => {
      await open(page, '?aperto=adesso');
      expect(await ids(page)).toContain('biblioteca-delle-lucciole');
      expect(await card(page, 'biblioteca-delle-lucciole').innerText()).toContain(
        'Aperto adesso, fino alle 13:00',
      );
    }));

  test('is not known where only a note is written', () =>
    visit(async (page) => {
      await open(page, '?aperto=adesso.non-noto');
      expect(await card(page, 'giardino-delle-vasche').innerText()).toContain('c’è solo una nota');
    }));

  test('is not known on a holiday', () =>
    visit(async (page) => {
      await open(page, '?aperto=adesso.non-noto', HOLIDAY);
      expect(await card(page, 'biblioteca-delle-lucciole').innerText()).toContain(
        'oggi è festivo (Festa della Repubblica), chiedi prima',
      );
      await page.getByRole('button', { name: 'Aperto (0)' }).waitFor();
    }));

  test('on a day comes with its hours', () =>
    visit(async (page) => {
      await open(page, '?aperto=sabato');
      expect(await card(page, 'mulino-parlante').innerText()).toContain(
        'Sabato: dalle 9:00 alle 13:00 (Con il caffè dei volontari)',
      );
    }));
});

describe('the distance', () => {
  const MILL = { latitude: 43.6512, longitude: 14.1764 };
  const visit = useWindows({
    viewport: { width: 1280, height: 900 },
    geolocation: { ...MILL, accuracy: 10 },
    permissions: ['geolocation'],
  });
  const withoutPermission = useWindows({ viewport: { width: 1280, height: 900 }, permissions: [] });

  test('from a place is about that where a position is, and leaves nobody out', () =>
    visit(async (page) => {
      await open(page, '');
      const all = await ids(page);
      await open(page, '?vicino=orti-di-levante');
      expect((await ids(page))[0]).toBe('orti-di-levante');
      expect(await card(page, 'giardino-delle-vasche').innerText()).toContain('entro circa 800 m');
      expect(await card(page, 'mulino-parlante').innerText()).toContain('a circa');
      const unplaced = page.locator('[data-part="unplaced"]');
      expect(await unplaced.innerText()).toContain('Non ancora sulla mappa');
      expect(await unplaced.innerText()).toContain('Piazza del Tiglio');
      expect((await ids(page)).toSorted()).toEqual(all.toSorted());
    }));

  test('from where one is is asked for on a click, and goes nowhere', () =>
    visit(async (page) => {
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.url()));
      await openFilters(page);
      await page.getByRole('button', { name: 'Usa la mia posizione' }).click();
      await page.getByText('in ordine di distanza da dove sei').waitFor();
      await expect
        .poll(async () => (await ids(page)).slice(0, 3).toSorted())
        .toEqual(['bottega-del-quarto-d-ora', 'mulino-parlante', 'sala-delle-pale']);
      expect(page.url()).toBe(at(places));
      expect(sent.filter((url) => /43[.,]6512|14[.,]1764/.test(url))).toEqual([]);
      expect(sent.filter((url) => !url.startsWith(origin))).toEqual([]);
      await page.getByRole('button', { name: 'Torna all’elenco' }).click();
      await page.locator('[data-part="nearest"]').waitFor({ state: 'hidden' });
    }));

  test('says why it cannot be told from where one is', () =>
    withoutPermission(async (page) => {
      await openFilters(page);
      const before = await ids(page);
      await page.getByRole('button', { name: 'Usa la mia posizione' }).click();
      await page.getByText('non ha il permesso').waitFor();
      expect(await ids(page)).toEqual(before);
    }));
});

describe('whoever looks for a place', () => {
  const narrow = useWindows({ viewport: { width: 320, height: 700 }, colorScheme: 'dark' });
  const wide = useWindows({ viewport: { width: 1280, height: 900 } });
  const withoutScripts = useWindows({ javaScriptEnabled: false });

  test.for([
    '?accesso=ingresso_senza_gradini&aperto=sabato.non-noto',
    '?vicino=mulino-parlante&aperto=adesso',
    '?linea=draghi&colore=blu',
  ])('finds no barrier at %s, also zoomed to 400 %', async (query) => {
    const findings = [];
    for (const visit of [narrow, wide]) {
      findings.push(
        ...(await visit(async (page) => {
          await page.clock.setFixedTime(TUESDAY);
          await page.goto(at(places + query));
          await page
            .locator('[data-part="summary-line"], [role="alert"]')
            .filter({ visible: true })
            .first()
            .waitFor();
          await page
            .locator('[data-part="filters"]')
            .evaluate((details) => details.setAttribute('open', ''));
          return [
            ...(await checkAccessibility(page, places + query)),
            ...(await checkOverflow(page, places + query)),
          ];
        })),
      );
    }
    expectNone(findings);
  });

  test('leads on a phone from the last filter to the places that are left', () =>
    narrow(async (page) => {
      await openFilters(page);
      await filter(page, 'Che cosa si può fare').selectOption('giocare');
      await page.getByRole('button', { name: /^Mostra \d+ luogh?[io]$/ }).click();
      expect(await focusedText(page)).toBe(await total(page).textContent());
      const top = await total(page).evaluate((element) => element.getBoundingClientRect().top);
      expect(top).toBeLessThan(200);
    }));

  test('comes without scripts to a list of those that open on Saturday', () =>
    withoutScripts(async (page) => {
      await page.goto(at(places));
      expect(await page.locator('[data-part="filters"]').isVisible()).toBe(false);
      await page.getByRole('link', { name: 'elenchi già pronti' }).click();
      await page.getByRole('link', { name: 'Sabato', exact: true }).click();
      await page.waitForURL(at(placeList('aperto', 'sabato')));
      const text = await page.locator('main').innerText();
      expect(text).toContain('dalle 9:00 alle 13:00 (Con il caffè dei volontari)');
      expect(text.indexOf('Non si sa:')).toBeLessThan(text.indexOf('Chiuso:'));
      await page.getByRole('link', { name: 'Il Mulino Parlante' }).click();
      await page.waitForURL(at(place('mulino-parlante')));
    }));
});
