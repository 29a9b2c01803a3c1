import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { glossary, home, index, search } from '../../routes.ts';
import { expectNone } from '../checks/finding.ts';
import { checkAccessibility } from './axe.ts';
import { checkOverflow } from './overflow.ts';
import { samples, useWindows } from './visit.ts';
import { watch } from './watch.ts';

/** The fictional process: it has something of every kind. */
const origin = new URL(samples().find(({ site }) => site === 'fixture')?.url ?? '').origin;

const at = (address: string) => `${origin}${address}`;
const field = (page: Page) => page.getByRole('searchbox', { name: 'Cerca nel sito' });
const box = (page: Page) => page.getByRole('combobox', { name: 'Cerca nel sito' });
const titles = (page: Page) => page.locator('[data-part="list"] h3');
const total = (page: Page) => page.locator('[data-part="total"]');
const status = (page: Page) => page.getByRole('status');
const fold = (page: Page) => page.locator('[data-part="filters"]');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

async function answered(page: Page): Promise<void> {
  await page.locator('[data-part="results"][aria-busy="false"]').waitFor();
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(at(address));
  await answered(page);
}

/** Addresses that a page asks for from now on. */
function asked(page: Page): string[] {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(new URL(request.url()).pathname));
  return addresses;
}

const ofSearch = (addresses: readonly string[]) =>
  addresses.filter((address) => /^\/pagefind\/|indice\.json|suggestions/.test(address));

describe('the field in the header', () => {
  const visit = useWindows();

  test('loads nothing until somebody comes near it', () =>
    visit(async (page) => {
      const addresses = asked(page);
      await page.goto(at(glossary));
      await page.mouse.wheel(0, 2000);
      await page.waitForLoadState('networkidle');
      expect(ofSearch(addresses)).toEqual([]);
      const names = page.waitForResponse((response) => response.url().endsWith('indice.json'));
      await field(page).hover();
      await names;
      expect(addresses.filter((address) => address.startsWith('/pagefind/'))).toEqual([]);
    }));

  test('is reached with the slash, which elsewhere stays a slash', () =>
    visit(async (page) => {
      await page.goto(at(home));
      await page.keyboard.press('/');
      expect(await focused(page)).toBe('sez_cerca');
      await page.keyboard.type('a/b');
      expect(await box(page).inputValue()).toBe('a/b');
    }));

  test('answers by name, and the keyboard opens what is chosen', () =>
    visit(async (page) => {
      await page.goto(at(home));
      await page.keyboard.press('/');
      await page.keyboard.type('mulin');
      const option = page.getByRole('option').first();
      await option.waitFor();
      expect(await option.locator('mark').first().textContent()).toMatch(/^mulin/i);
      expect(await box(page).getAttribute('aria-expanded')).toBe('true');
      expectNone(await checkAccessibility(page, home));
      await page.keyboard.press('ArrowDown');
      expect(await box(page).getAttribute('aria-activedescendant')).toBe(
        await option.getAttribute('id'),
      );
      const href = (await option.getAttribute('data-href')) ?? '';
      expect(href).toContain('mulino');
      await page.keyboard.press('Enter');
      await page.waitForURL(at(href));
    }));

  test('offers to search for what was meant, where no name answers', () =>
    visit(async (page) => {
      await page.goto(at(home));
      await page.keyboard.press('/');
      await page.keyboard.type('patot');
      const option = page.getByRole('option', { name: 'Forse cercavi: patto', exact: true });
      await option.waitFor();
      expectNone(await checkAccessibility(page, home));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(at(`${search}?q=patto`));
    }));

  test('leaves the choice with Escape, and Enter goes to the search', () =>
    visit(async (page) => {
      await page.goto(at(home));
      await page.keyboard.press('/');
      await page.keyboard.type('mulino');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Escape');
      expect(await page.getByRole('option').count()).toBe(0);
      expect(await focused(page)).toBe('sez_cerca');
      await page.keyboard.press('Enter');
      await page.waitForURL(at(`${search}?q=mulino`));
      await answered(page);
      expect(await field(page).inputValue()).toBe('mulino');
      expect(await titles(page).first().textContent()).toMatch(/mulino/i);
    }));
});

describe('the search page', () => {
  const visit = useWindows({ viewport: { width: 1280, height: 900 } });

  test('answers as one types, and the address follows', () =>
    visit(async (page) => {
      const found = watch(page, origin, search);
      await page.goto(at(search));
      await field(page).pressSequentially('patto');
      await page.waitForURL(at(`${search}?q=patto`));
      await answered(page);
      expect(await total(page).textContent()).toMatch(/^\d+ risultat[io] per «patto»$/);
      expect(await focused(page)).toBe('sez_cerca');
      await status(page).filter({ hasText: 'per «patto»' }).waitFor({ state: 'attached' });
      expectNone(found);
    }));

  test('finds what only a text says, and marks it', () =>
    visit(async (page) => {
      await open(page, `${search}?q=mugnaio`);
      const excerpt = page.locator('[data-part="excerpt"] mark').first();
      await excerpt.waitFor();
      expect(await excerpt.textContent()).toMatch(/^mugna/i);
    }));

  test('opens a finding at its very point', () =>
    visit(async (page) => {
      await open(page, `${search}?tipo=emersi`);
      const link = titles(page).locator('a').first();
      const href = (await link.getAttribute('href')) ?? '';
      await link.click();
      await page.waitForURL(at(href));
      const id = href.split('#')[1] ?? '';
      expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    }));

  test('narrows by kind and by session, says how many, and goes back', () =>
    visit(async (page) => {
      await open(page, `${search}?q=patto`);
      const all = await total(page).textContent();
      const kind = page.getByRole('button', { name: /^Documenti \(\d+\)$/ });
      const expected = Number(/\d+/.exec((await kind.textContent()) ?? '')?.[0]);
      await kind.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/tipo=documenti/);
      await answered(page);
      expect(Number.parseInt((await total(page).textContent()) ?? '')).toBe(expected);
      expect(await kind.getAttribute('aria-pressed')).toBe('true');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Documenti/);
      await page.goBack();
      await answered(page);
      expect(await total(page).textContent()).toBe(all);
      await page.getByLabel('Incontro').selectOption({ index: 1 });
      await page.waitForURL(/sessione=/);
      await answered(page);
      await page.getByRole('button', { name: 'Togli i filtri' }).click();
      await page.waitForURL(at(`${search}?q=patto`));
    }));

  test('orders by day', () =>
    visit(async (page) => {
      await open(page, `${search}?tipo=sessioni&ordine=vecchi`);
      const earliest = await titles(page).first().textContent();
      await page.getByLabel('Ordine').selectOption('recenti');
      await page.waitForURL(/ordine=recenti/);
      await answered(page);
      expect(await titles(page).first().textContent()).not.toBe(earliest);
    }));

  test('shows more, and the focus goes to what is new', () =>
    visit(async (page) => {
      await open(page, `${search}?tipo=glossario`);
      const before = await titles(page).count();
      await page.getByRole('button', { name: /^Mostra altri/ }).click();
      const next = titles(page).nth(before).locator('a');
      await next.waitFor();
      expect(await next.evaluate((link) => link === document.activeElement)).toBe(true);
    }));

  test('asks whether something else was meant', () =>
    visit(async (page) => {
      await open(page, `${search}?q=mulinno`);
      const meant = page.getByRole('link', { name: 'mulino', exact: true });
      await meant.click();
      await page.waitForURL(at(`${search}?q=mulino`));
      expect(await field(page).inputValue()).toBe('mulino');
      expect(await focused(page)).toBe('sez_risultati');
    }));

  test('offers the index and the glossary where it finds nothing', () =>
    visit(async (page) => {
      await open(page, `${search}?q=zzyzx`);
      expect(await total(page).textContent()).toBe('Nessun risultato per «zzyzx»');
      const links = page.locator('[data-part="nothing"] a');
      expect(
        await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
      ).toEqual([index, glossary]);
    }));

  test('says what it does not understand in the address, and answers the rest', () =>
    visit(async (page) => {
      await open(page, `${search}?q=patto&tipo=draghi&colore=blu&%E0%A4%A&ordine[]=x`);
      const notice = await page.getByRole('alert').textContent();
      expect(notice).toContain('«draghi»');
      expect(notice).toContain('«colore»');
      expect(await titles(page).count()).toBeGreaterThan(0);
    }));

  test('answers by name where the full text does not come, and says so', () =>
    visit(async (page) => {
      await page.route('**/pagefind/pagefind.js', (route) => route.abort());
      await open(page, `${search}?q=mulino`);
      expect(await page.getByRole('alert').textContent()).toContain('dentro i testi');
      expect(await titles(page).first().textContent()).toMatch(/mulino/i);
      await page.unrouteAll();
    }));

  test('says so where nothing comes, and tries again', () =>
    visit(async (page) => {
      await page.route('**/indice.json', (route) => route.abort());
      await page.goto(at(`${search}?q=mulino`));
      await page.getByRole('alert').filter({ hasText: 'non si è caricata' }).waitFor();
      await page.unrouteAll();
      await field(page).press('Enter');
      await answered(page);
      expect(await titles(page).count()).toBeGreaterThan(0);
      expect(await page.getByRole('alert').count()).toBe(0);
    }));
});

describe('whoever searches', () => {
  const narrow = useWindows({ viewport: { width: 320, height: 700 }, colorScheme: 'dark' });
  const wide = useWindows({ viewport: { width: 1280, height: 900 } });
  const withoutScripts = useWindows({ javaScriptEnabled: false });

  test.for(['?q=patto', '?q=zzyzx', '?q=mulinno', '?tipo=luoghi&colore=blu', ''])(
    'finds no barrier at %s, also zoomed to 400 %',
    async (query) => {
      const findings = [];
      for (const visit of [narrow, wide]) {
        findings.push(
          ...(await visit(async (page) => {
            await page.goto(at(search + query));
            if (query !== '') await answered(page);
            await fold(page).evaluate((details) => details.setAttribute('open', ''));
            return [
              ...(await checkAccessibility(page, search + query)),
              ...(await checkOverflow(page, search + query)),
            ];
          })),
        );
      }
      expectNone(findings);
    },
  );

  test('comes to the index without scripts', () =>
    withoutScripts(async (page) => {
      await page.goto(at(home));
      await field(page).fill('mulino');
      await field(page).press('Enter');
      await page.waitForURL(at(`${index}?q=mulino`));
      await page.goto(at(search));
      expect(await page.locator('main').innerText()).toContain('indice dalla A alla Z');
    }));
});
