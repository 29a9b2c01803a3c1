import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CollectionName } from '../../model/registry.ts';
import * as routes from '../../routes.ts';
import type { Editor } from '../cms/editor.ts';
import { useEditors } from '../cms/sign-in.ts';
import { ROOT, siteBuilds } from '../site-builds.ts';
import { difference } from './likeness.ts';
import { samples, useWindows } from './visit.ts';

/** Share of the pixels that may differ: the build compresses pictures, and nothing else. */
const TOLERANCE = 0.0001;
/** One column on the pages, as in the pane of the preview. */
const WIDTH = 900;

/** One entry of each collection, and where the site shows it: a page, or the piece of one. */
const shown: Record<CollectionName, [id: string, address: string]> = {
  sessioni: ['terza-sessione', routes.session('terza-sessione')],
  emersi: ['panchine-al-sole', `${routes.session('verifica-di-primavera')}#panchine-al-sole`],
  luoghi: ['mulino-parlante', routes.place('mulino-parlante')],
  aggiornamenti: ['aprire-il-cortile-2031-04-28', routes.commitment('aprire-il-cortile')],
  impegni: ['posare-dieci-panchine', routes.commitment('posare-dieci-panchine')],
  azioni: ['sedie-in-strada', routes.action('sedie-in-strada')],
  documenti: ['patto-delle-panchine-firmato', routes.document('patto-delle-panchine-firmato')],
  soggetti: ['il-quarto-d-ora', routes.party('il-quarto-d-ora')],
  verifiche: ['2031-04-24-conta-dei-tigli', routes.verification('2031-04-24-conta-dei-tigli')],
  attesi: ['relazione-finale-del-percorso', routes.expectation('relazione-finale-del-percorso')],
  percorso: ['ascoltare', routes.phase('ascoltare')],
  patti: ['patto-delle-panchine', routes.pact],
  linee: ['strade-e-panchine', routes.line('strade-e-panchine')],
  glossario: ['ombra-utile', routes.term('ombra-utile')],
  pagine: ['il-progetto', routes.page('il-progetto')],
};

const asEditor = useEditors({ content: join(ROOT, 'src/tests/fixtures/esempio') });
const visit = useWindows();

const [fixture] = siteBuilds.filter(({ name }) => name === 'fixture');
const instant = fixture?.variables['BUILD_NOW'] ?? '';

const kinds = Object.groupBy(Object.entries(shown).map(asPiece), ({ address }) =>
  address.includes('#') ? 'pieces' : 'pages',
);

test.for(Object.entries(kinds))('the previews of %s look like the site', async ([, pieces]) => {
  const pages = await visit((window) => inTurn(pieces, ({ address }) => pageOf(window, address)));
  const previews = await asEditor(async (editor) => {
    // The day on which the site was built: what is late, and what is next.
    await editor.page.clock.install({ time: instant });
    return inTurn(pieces, (piece) => previewOf(editor, piece));
  });
  const differences = await Promise.all(
    pieces.map(async ({ collection }, index) => ({
      collection,
      share: await difference(pages[index], previews[index]),
    })),
  );
  expect(differences.filter(({ share }) => share > TOLERANCE)).toEqual([]);
});

test('another typeface would be noticed', async () => {
  const address = routes.term('ombra-utile');
  const pictures = await visit(async (window) => {
    const before = await pageOf(window, address);
    const term = window.locator(pieceAt(address));
    await term.evaluate((piece) => (piece.style.fontFamily = 'serif'));
    return [before, await term.screenshot()] as const;
  });
  expect(await difference(...pictures)).toBeGreaterThan(TOLERANCE);
});

interface Piece {
  collection: string;
  id: string;
  address: string;
}

function asPiece([collection, [id, address]]: [string, [string, string]]): Piece {
  return { collection, id, address };
}

async function inTurn(
  pieces: readonly Piece[],
  draw: (piece: Piece) => Promise<Buffer>,
): Promise<Buffer[]> {
  const pictures: Buffer[] = [];
  for (const piece of pieces) pictures.push(await draw(piece));
  return pictures;
}

/** The preview alone, in a window of the width of the page. */
async function previewOf(editor: Editor, { collection, id, address }: Piece): Promise<Buffer> {
  const { page } = editor;
  await editor.open(collection, id);
  const preview = page.frameLocator('#preview-pane');
  await page.locator('#preview-pane').evaluate((frame) => {
    frame.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; z-index: 99999';
  });
  await preview.locator('[aria-busy=false]').waitFor();
  return picture(page, preview.locator('html'), preview.locator(pieceAt(address)));
}

async function pageOf(page: Page, address: string): Promise<Buffer> {
  // Without the name of the piece, which the page would show in another colour.
  await page.goto(siteOrigin() + address.replace(/#.*/, ''));
  // A draft does not know when it will be published, nor what changed before.
  await page.locator('main').evaluate((main) => {
    main.querySelector('[aria-labelledby="sez_storia"]')?.remove();
    main.querySelector('a[href="/novita/"]')?.remove();
    const foot = [...main.querySelectorAll('span')];
    foot.find(({ textContent }) => textContent.includes('Scheda aggiornata il'))?.remove();
  });
  return picture(page, page.locator('html'), page.locator(pieceAt(address)));
}

/** A page with its head and foot, or the piece of one that has an address of its own. */
function pieceAt(address: string): string {
  const [, id] = address.split('#');
  return id === undefined ? 'div:has(> header > h1)' : `[id="${id}"]`;
}

function siteOrigin(): string {
  const home = samples().find(({ site, address }) => site === 'fixture' && address === '/');
  if (home === undefined) throw new Error('The fixture has a home page.');
  return new URL(home.url).origin;
}

async function picture(page: Page, document: Locator, piece: Locator): Promise<Buffer> {
  await page.setViewportSize({ width: WIDTH, height: 900 });
  await piece.waitFor();
  await document.evaluate(allIsHere);
  await piece.evaluate(startOnAPixel);
  const height = await document.evaluate((html) => html.scrollHeight);
  await page.setViewportSize({ width: WIDTH, height });
  return piece.screenshot();
}

/** Runs in the page: waits for its styles, its fonts and its pictures. */
async function allIsHere(html: HTMLElement | SVGElement): Promise<void> {
  const styles = [...html.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  const loading = styles.filter(({ sheet }) => sheet === null);
  await Promise.all(loading.map((link) => new Promise((done) => (link.onload = done))));
  // Those of another system are not there.
  await Promise.allSettled([...html.ownerDocument.fonts].map((font) => font.load()));
  const pictures = [...html.querySelectorAll('img')];
  await Promise.all(
    pictures.map((picture) => {
      picture.loading = 'eager';
      return picture.decode();
    }),
  );
}

/** Runs in the page: letters that begin between two pixels are drawn in another way. */
function startOnAPixel(piece: HTMLElement | SVGElement): void {
  const { top } = piece.getBoundingClientRect();
  piece.ownerDocument.body.style.paddingTop = `${Math.ceil(top) - top}px`;
}
