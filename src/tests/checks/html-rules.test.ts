import { expect, test } from 'vitest';
import { siteOf } from './built-site.ts';
import { checkHtml } from './html-rules.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><title>Casa</title></head><body>${body}</body></html>`;

test('finds what the standard does not allow, and says the rule and the place', async () => {
  const findings = await checkHtml(
    siteOf({ '/index.html': page('<p><div>x</div></p><p id="a"><b id="a">') }),
  );
  const rules = findings.map(({ message }) => message.replace(/:.*$/s, ''));
  expect(rules).toContain('no-dup-id');
  expect(rules).toContain('close-order');
  expect(findings[0]?.where).toMatch(/^\/ {2}/);
});

test('accepts a good page', async () => {
  expect(await checkHtml(siteOf({ '/index.html': page('<main><h1>Casa</h1></main>') }))).toEqual(
    [],
  );
});
