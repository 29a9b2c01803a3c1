import { expect, test } from 'vitest';
import { siteOf } from './built-site.ts';
import { checkContentSecurity } from './content-security.ts';

const policy = (value: string) =>
  `[[headers]]\nfor = "/*"\n[headers.values]\nContent-Security-Policy = "${value}"\n`;
/** What every policy says besides what a test is about. */
const REST = "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const found = (html: string, toml = policy(`default-src 'self'; ${REST}`)) =>
  checkContentSecurity(siteOf({ '/index.html': html }, toml)).map(({ message }) => message);

test('asks for a policy on scripts and styles', () => {
  expect(found('', policy(`img-src 'self'; script-src 'self'; ${REST}`))).toEqual([
    expect.stringContaining('no content security policy with style-src'),
    expect.stringContaining('says nothing of default-src'),
  ]);
  expect(found('', '')).toHaveLength(6);
});

test('asks a policy for what nothing else stands in for', () => {
  expect(found('', policy("default-src 'none'; form-action 'self'"))).toEqual([
    expect.stringContaining('says nothing of base-uri'),
    expect.stringContaining('says nothing of frame-ancestors'),
  ]);
});

test('lets other sites frame the map, and no other page', () => {
  const framing = (address: string, value: string) =>
    checkContentSecurity(
      siteOf(
        { [`${address}index.html`]: '' },
        policy(`default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors ${value}`),
      ),
    );
  expect(framing('/luoghi/', "'none'")).toEqual([]);
  expect(framing('/luoghi/mappa/', '*')).toEqual([]);
  expect(framing('/luoghi/', '*')).toHaveLength(1);
  expect(framing('/luoghi/mappa/', "'none'")).toHaveLength(1);
});

test('refuses a policy that lets inline code run', () => {
  expect(
    found(
      '<style>p{}</style>',
      policy(`default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; ${REST}`),
    ),
  ).toEqual(["the content security policy says 'unsafe-inline': take it away and use hashes"]);
});

test('finds inline styles, handlers and addresses that are code', () => {
  expect(
    found('<p style="color:red" onclick="a()">x <a href=" JavaScript:a()">y</a>').map((message) =>
      message.replace(/^.*> /, ''),
    ),
  ).toEqual([
    'has a style attribute: use a class',
    'has onclick: use addEventListener in a script of src/scripts/',
    'has a javascript: address: use a button',
  ]);
});

test('finds inline scripts and styles without their hash, in any of the policies', () => {
  const hash = 'sha256-NcFG924SlHfGQGG8hFEeEJDz1NgFlxPmZj3Us1sfdkI=';
  const meta = (sources: string) =>
    `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' ${sources}; style-src 'self'; ${REST}">`;
  const script = '<script type="module">console.log(1);</script>';
  expect(found(`${meta(`'${hash}'`)}${script}`, '')).toEqual([]);
  expect(found(`${meta('')}${script}`, '')).toHaveLength(1);
  expect(found(`${meta(`'${hash}'`)}${script}`, policy(`script-src 'self'; ${REST}`))).toHaveLength(
    1,
  );
  expect(found('<style>p{}</style><script type="application/ld+json">{}</script>')).toHaveLength(1);
});
