import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { account, admin } from '../../routes.ts';
import { expectNone } from '../checks/finding.ts';
import { NETLIFY_TOML, ROOT } from '../site-builds.ts';
import { staticSite } from '../static-server.ts';
import { type BareRepository, bareRepository } from '../stand-in/bare-repository.ts';
import { type NetlifyStandIn, startNetlify } from '../stand-in/netlify.ts';
import { checkAccessibility } from './axe.ts';
import { useWindows } from './visit.ts';
import { watch } from './watch.ts';

const GOOD = 'lucciola cancello martedì';

let repository: BareRepository;
let netlify: NetlifyStandIn;
let people = 0;

beforeAll(async () => {
  repository = bareRepository(`${ROOT}src/tests/fixtures/esempio/impostazioni`);
  const [site] = inject('sites');
  netlify = await startNetlify({
    repository: repository.path,
    site: staticSite(site?.dist ?? '', NETLIFY_TOML),
  });
});

afterAll(async () => {
  await netlify.close();
  repository.remove();
});

const someone = () => `persona${(people += 1)}@esempio.it`;
const address = (hash = '') => `${netlify.origin}${account}${hash}`;
const lastMail = () => netlify.identity.mails.at(-1)?.hash ?? '';

async function canEnter(email: string, password: string): Promise<boolean> {
  const body = new URLSearchParams({ grant_type: 'password', username: email, password });
  const url = `${netlify.origin}/.netlify/identity/token`;
  return (await fetch(url, { method: 'POST', body })).ok;
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const alert = (page: Page) => page.getByRole('alert');
const done = (page: Page) => page.getByRole('status');
const password = (page: Page) => page.getByRole('textbox', { name: 'Password' });

async function choose(page: Page, text: string): Promise<void> {
  await page.locator('#nuova-password').fill(text);
  await page.getByRole('button', { name: 'Usa questa password' }).click();
}

async function says(page: Page, text: RegExp): Promise<void> {
  await alert(page).filter({ hasText: text }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
}

/** The gone connection is the browser's to report. */
const unexpected = (found: readonly { where: string; message: string }[]) =>
  found.filter(({ message }) => !/Failed to load resource/.test(message));

describe('an editor who comes from a mail', () => {
  const visit = useWindows();

  test('accepts an invitation, from the root of the site, and can enter', () =>
    visit(async (page) => {
      const email = someone();
      netlify.identity.invite(email);
      const found = watch(page, netlify.origin, account);
      await page.goto(`${netlify.origin}/${lastMail()}`);
      await page.waitForURL(address('#*'));
      expect(await heading(page).textContent()).toBe('Scegli la tua password');
      expectNone(await checkAccessibility(page, account));
      await choose(page, GOOD);
      await done(page).filter({ hasText: 'Da ora si entra' }).waitFor();
      expect(page.url()).toBe(address());
      const door = page.getByRole('link', { name: 'Entra nella redazione' });
      expect(await door.getAttribute('href')).toBe(admin);
      expectNone(await checkAccessibility(page, account));
      expect(await canEnter(email, GOOD)).toBe(true);
      expectNone(found);
    }));

  test('is told what is wrong with a password before it is sent', () =>
    visit(async (page) => {
      const email = someone();
      netlify.identity.invite(email);
      await page.goto(address(lastMail()));
      await choose(page, 'corta');
      await alert(page).filter({ hasText: 'sono 5 caratteri, ne servono almeno 10' }).waitFor();
      expect(await password(page).getAttribute('aria-invalid')).toBe('true');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('nuova-password');
      expectNone(await checkAccessibility(page, account));
      await choose(page, '');
      await alert(page).filter({ hasText: 'Scrivi la password' }).waitFor();
      await choose(page, 'à'.repeat(40));
      await alert(page).filter({ hasText: 'troppo lunga' }).waitFor();
      expect(await canEnter(email, 'corta')).toBe(false);
      await choose(page, GOOD);
      await done(page).filter({ hasText: 'Fatto' }).waitFor();
    }));

  test('forgets a password and chooses another, even if the first choice is refused', () =>
    visit(async (page) => {
      const email = someone();
      netlify.identity.addUser(email, 'la parola di prima');
      await page.goto(address());
      expect(await heading(page).textContent()).toBe('Password dimenticata');
      await page.getByLabel('Il tuo indirizzo e-mail').fill('senza chiocciola');
      await page.getByRole('button', { name: 'Mandami il collegamento' }).click();
      await alert(page).filter({ hasText: 'nome@esempio.it' }).waitFor();
      await page.getByLabel('Il tuo indirizzo e-mail').fill(` ${email} `);
      await page.keyboard.press('Enter');
      await done(page).filter({ hasText: 'gli abbiamo scritto' }).waitFor();
      expect(netlify.identity.mails.at(-1)?.to).toBe(email);
      // In the same window, as from a mail read beside it.
      await page.goto(address(lastMail()));
      expect(await heading(page).textContent()).toBe('Scegli una password nuova');
      await choose(page, 'password123456');
      await says(page, /facile da indovinare/);
      await choose(page, GOOD);
      await done(page).filter({ hasText: 'password nuova' }).waitFor();
      expect(await canEnter(email, GOOD)).toBe(true);
      expect(await canEnter(email, 'la parola di prima')).toBe(false);
    }));

  test('is not told whether anybody has an address', () =>
    visit(async (page) => {
      await page.goto(address());
      await page.getByLabel('Il tuo indirizzo e-mail').fill('nessuno@esempio.it');
      await page.keyboard.press('Enter');
      await done(page).filter({ hasText: 'Se questo indirizzo è fra quelli invitati' }).waitFor();
      expect(await page.getByRole('link', { name: 'Entra nella redazione' }).isVisible()).toBe(
        false,
      );
    }));

  test('confirms an address', () =>
    visit(async (page) => {
      netlify.identity.invite(someone());
      await page.goto(address('#confirmation_token=non-c-e'));
      expect(await heading(page).textContent()).toBe('Conferma il tuo indirizzo');
      await page.getByRole('button', { name: 'Conferma l’indirizzo' }).click();
      await says(page, /forse l’indirizzo è già confermato/);
    }));

  test('moves to a new address, as who has the old one', () =>
    visit(async (page) => {
      const [before, after] = [someone(), someone()];
      netlify.identity.addUser(before, GOOD);
      netlify.identity.changeAddress(before, after);
      expect(netlify.identity.mails.at(-1)?.to).toBe(after);
      await page.goto(`${netlify.origin}/${lastMail()}`);
      await page.waitForURL(address('#*'));
      expect(await heading(page).textContent()).toBe('Conferma il nuovo indirizzo');
      expectNone(await checkAccessibility(page, account));
      await page.getByLabel('Indirizzo e-mail di prima').fill('quello di prima');
      await page.getByLabel('La tua password').fill('non è questa');
      await page.keyboard.press('Enter');
      await alert(page).filter({ hasText: 'nome@esempio.it' }).waitFor();
      await page.getByLabel('Indirizzo e-mail di prima').fill(before);
      await page.keyboard.press('Enter');
      await says(page, /L’indirizzo o la password non vanno/);
      expect(await canEnter(after, GOOD)).toBe(false);
      await page.getByLabel('La tua password').fill(GOOD);
      await page.keyboard.press('Enter');
      await done(page).filter({ hasText: 'si entra con il nuovo indirizzo' }).waitFor();
      expect(await canEnter(after, GOOD)).toBe(true);
      expect(await canEnter(before, GOOD)).toBe(false);
    }));

  test('sees what is typed, if asked', () =>
    visit(async (page) => {
      netlify.identity.invite(someone());
      await page.goto(address(lastMail()));
      const field = page.locator('#nuova-password');
      expect(await field.getAttribute('type')).toBe('password');
      await page.getByLabel('Mostra la password').check();
      expect(await field.getAttribute('type')).toBe('text');
    }));
});

describe('when it does not go well, the page says what to do', () => {
  const visit = useWindows();

  const invited = async (page: Page) => {
    netlify.identity.invite(someone());
    await page.goto(address(lastMail()));
  };

  test('an old invitation', () =>
    visit(async (page) => {
      await invited(page);
      netlify.identity.expireMails();
      await choose(page, GOOD);
      await says(page, /Questo invito non vale più.*chiedi a chi cura il sito/i);
      expect(await page.locator('form:visible').count()).toBe(0);
    }));

  test('an old link for a new address', () =>
    visit(async (page) => {
      const email = someone();
      netlify.identity.addUser(email, GOOD);
      netlify.identity.changeAddress(email, someone());
      netlify.identity.expireMails();
      await page.goto(address(lastMail()));
      await page.getByLabel('Indirizzo e-mail di prima').fill(email);
      await page.getByLabel('La tua password').fill(GOOD);
      await page.keyboard.press('Enter');
      await says(page, /Questo collegamento non vale più/);
    }));

  test('an old link for a password: there one asks for another', () =>
    visit(async (page) => {
      await page.goto(address('#recovery_token=gia-usato'));
      await choose(page, GOOD);
      await says(page, /Scrivi qui il tuo indirizzo/);
      await page.getByLabel('Il tuo indirizzo e-mail').waitFor();
      expect(page.url()).toBe(address());
    }));

  test('no connection: what is written stays, and can be sent again', () =>
    visit(async (page) => {
      const found = watch(page, netlify.origin, account);
      await invited(page);
      await page.context().setOffline(true);
      await choose(page, GOOD);
      await says(page, /collegamento a internet manca/);
      await page.context().setOffline(false);
      expect(await page.locator('#nuova-password').inputValue()).toBe(GOOD);
      await page.getByRole('button', { name: 'Usa questa password' }).click();
      await done(page).filter({ hasText: 'Fatto' }).waitFor();
      expectNone(unexpected(found));
    }));

  test.for([
    [{ status: 429, value: { code: 429, msg: 'Rate limit' } }, /Aspetta qualche minuto/],
    [{ status: 500, value: { code: 500, msg: 'Database' } }, /errore 500/],
    [{ status: 404 }, /nessuno ha ancora acceso/],
  ] as const)('the service answers %j', ([failure, text]) =>
    visit(async (page) => {
      await invited(page);
      netlify.identity.fail(failure);
      try {
        await choose(page, GOOD);
        await says(page, text);
      } finally {
        netlify.identity.fail(undefined);
      }
    }),
  );
});

describe('on a small screen, in the dark, without a mouse', () => {
  const visit = useWindows({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });

  test('the page can be used', () =>
    visit(async (page) => {
      netlify.identity.invite(someone());
      await page.goto(address(lastMail()));
      expectNone(await checkAccessibility(page, account));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
      await page.locator('#nuova-password').focus();
      await page.keyboard.type(GOOD);
      await page.keyboard.press('Enter');
      await done(page).filter({ hasText: 'Fatto' }).waitFor();
    }));

  test('without scripts it says what it needs', () =>
    visit(async (page) => {
      const source = await (await page.request.get(address())).text();
      expect(source).toContain('Per questa pagina servono gli script');
    }));
});
