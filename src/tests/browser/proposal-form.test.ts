import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import * as routes from '../../routes.ts';
import { samples, useWindows } from './visit.ts';

/** Where the site that has a form serves it; an address may add the name of a place. */
function formAddress(path = routes.proposal): string {
  const sample = samples().find(
    ({ site, address }) => site === 'fixture' && address === routes.proposal,
  );
  if (sample === undefined) throw new Error('The fixture has a form to propose places.');
  return new URL(path, sample.url).href;
}

async function fill(page: Page): Promise<void> {
  await page.getByLabel('Di quale luogo').fill('Il Mulino Parlante');
  await page.getByLabel('Che cosa proponi').fill('Il cancello adesso è largo un metro.');
}

/** What is sent when the form is. */
async function send(page: Page): Promise<URLSearchParams> {
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: 'Manda il messaggio' }).click();
  const request = await sent;
  await page.waitForURL(`**${routes.proposalThanks}`);
  return new URLSearchParams(request.postData() ?? '');
}

describe('without scripts', () => {
  const visit = useWindows({ javaScriptEnabled: false });

  test('a proposal is sent, with what was seen and nothing of who writes, and is answered', async () => {
    const { sent, title } = await visit(async (page) => {
      await page.goto(formAddress());
      await fill(page);
      await page.getByText('Hai visto come si entra?').click();
      await page.getByLabel('Ingresso senza gradini').selectOption('Sì');
      return { sent: await send(page), title: await page.locator('h1').textContent() };
    });
    expect(title).toBe('Grazie, il messaggio è partito');
    expect(Object.fromEntries([...sent].filter(([, value]) => value !== ''))).toEqual({
      'form-name': 'luoghi',
      luogo: 'Il Mulino Parlante',
      messaggio: 'Il cancello adesso è largo un metro.',
      ingresso_senza_gradini: 'si',
    });
  });

  test('nothing empty is sent', async () => {
    const address = await visit(async (page) => {
      await page.goto(formAddress());
      await page.getByRole('button', { name: 'Manda il messaggio' }).click();
      return page.url();
    });
    expect(address).toBe(formAddress());
  });

  test('only a program can write in the field that traps programs', async () => {
    const trap = await visit(async (page) => {
      await page.goto(formAddress());
      const name = await page.locator('form[data-netlify]').getAttribute('data-netlify-honeypot');
      const field = page.locator(`[name="${name}"]`);
      return { count: await field.count(), visible: await field.isVisible() };
    });
    expect(trap).toEqual({ count: 1, visible: false });
  });
});

describe('with scripts', () => {
  const visit = useWindows();

  test('the place from whose page one comes is already written', async () => {
    const written = await visit(async (page) => {
      await page.goto(formAddress(routes.place('mulino-parlante')));
      await page.getByRole('link', { name: 'usa il modulo' }).click();
      await page.waitForURL(`**${routes.proposal}**`);
      return page.getByLabel('Di quale luogo').inputValue();
    });
    expect(written).toBe('Il Mulino Parlante');
  });

  test('what is missing is said in Italian, until it is written', async () => {
    const said = await visit(async (page) => {
      await page.goto(formAddress());
      const button = page.getByRole('button', { name: 'Manda il messaggio' });
      const message = (name: string) =>
        page.locator(`[name=${name}]`).evaluate((field: HTMLInputElement) => {
          return field.validationMessage;
        });
      await button.click();
      const empty = [await message('luogo'), await message('messaggio')];
      await fill(page);
      await page.getByLabel('Un’e-mail a cui risponderti').fill('nessuno');
      await button.click();
      return { empty, filled: await message('luogo'), email: await message('risposta') };
    });
    expect(said).toEqual({
      empty: ['Scrivi di quale luogo si tratta.', 'Scrivi che cosa proponi, o che cosa non va.'],
      filled: '',
      email: 'Scrivi un indirizzo e-mail intero, come nome@esempio.it.',
    });
  });
});
