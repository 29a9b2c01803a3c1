import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checkAccessibility } from './axe.ts';
import { checkOverflow } from './overflow.ts';
import { compareReadings, readMain } from './reading.ts';
import { checkSkipLink } from './skip-link.ts';
import { useWindows } from './visit.ts';
import { watch } from './watch.ts';

/** Each check of this folder finds what it is there to find. */
describe('on a bad page', () => {
  const visit = useWindows({ viewport: { width: 320, height: 600 } });
  const visitWithoutScripts = useWindows({ javaScriptEnabled: false });
  const messages = (findings: { message: string }[]) => findings.map(({ message }) => message);
  const show = (page: Page, body: string) =>
    page.setContent(`<!doctype html><html lang="it"><title>x</title><body>${body}`);

  test('axe reports faint text and says by how much', async () => {
    const findings = await visit(async (page) => {
      await show(page, '<main><h1>x</h1><p style="color: #999; background: #fff">Testo</p></main>');
      return checkAccessibility(page, '/');
    });
    expect(messages(findings)).toEqual([expect.stringMatching(/^color-contrast \(serious\)/)]);
    expect(findings[0]?.where).toMatch(/^\/ {2}p\n.*contrast of 2\.8/s);
  });

  test('the widest elements are named, not those that scroll in their own box', async () => {
    const findings = await visit(async (page) => {
      await show(
        page,
        '<div style="overflow-x: auto"><p style="width: 900px">a</p></div><p style="width: 700px">b</p>',
      );
      return checkOverflow(page, '/');
    });
    expect(findings.map(({ where }) => where)).toEqual(['/  p “b”']);
  });

  test('other hosts and failing scripts are noticed', async () => {
    const findings = await visit(async (page) => {
      await page.route('**', (route) => route.abort());
      const found = watch(page, 'https://esempio.invalid', '/');
      await show(page, '<img src="https://altrove.invalid/a.png"><script>nothing()</script>');
      await page.unrouteAll();
      return found;
    });
    expect(messages(findings)).toEqual(
      expect.arrayContaining([
        'asks https://altrove.invalid for /a.png: keep a copy on this site',
        expect.stringMatching(/^a script fails, mend it: nothing is not defined/),
        expect.stringMatching(/^the browser reports an error/),
      ]),
    );
  });

  test('what only a script shows is missed without it', async () => {
    const body =
      '<main><h1>Casa</h1></main><script>document.querySelector("main").innerHTML += "<h2>Dopo</h2>"</script>';
    const read = async (page: Page) => {
      await show(page, body);
      return readMain(page);
    };
    const [enabled, disabled] = [await visit(read), await visitWithoutScripts(read)];
    expect(messages(compareReadings(enabled, disabled, '/'))).toEqual([
      expect.stringContaining('“Dopo” shows only with scripts'),
    ]);
    expect(messages(compareReadings(enabled, { text: '', headings: [] }, '/'))).toEqual([
      expect.stringContaining('no text in <main>'),
    ]);
  });

  test('a skip link must be first, seen, and move the focus', async () => {
    const main = '<main id="main"><h1>x</h1></main>';
    const link = '<a href="#main">Vai al contenuto</a>';
    const faultOf = (body: string) =>
      visit(async (page) => {
        await show(page, body);
        return messages(await checkSkipLink(page, '/'))[0];
      });
    expect(await faultOf(main)).toMatch('reaches nothing');
    expect(await faultOf(`<a href="/">Home</a>${link}${main}`)).toMatch('begin <body> with');
    expect(
      await faultOf(`<div style="position: absolute; left: -999px">${link}</div>${main}`),
    ).toMatch('cannot be seen');
    expect(await faultOf(`${link}${main}`)).toMatch('tabindex');
    expect(await faultOf(link + main.replace('<main', '<main tabindex="-1"'))).toBeUndefined();
  });
});
