import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  account,
  embeddedMap,
  fullText,
  index,
  search,
  searchFile,
  searchRecords,
} from '../../routes.ts';
import type { SearchFile } from '../../text/search/file.ts';
import { type BuiltSite, fileOfAddress } from '../checks/built-site.ts';
import { expectNone } from '../checks/finding.ts';
import { elementsOf, metaContents } from '../checks/html-page.ts';
import { isIndexable, publicPages } from '../checks/page-kind.ts';
import { sitesUnderTest } from '../sites.ts';

const readList = (site: BuiltSite) =>
  JSON.parse(site.read(searchFile).toString('utf8')) as SearchFile;

describe.for(sitesUnderTest())('the search of the $name site', ({ site }) => {
  // The editors' door is not for readers; the map alone is a part of a page, for other sites.
  const pages = publicPages(site).filter(
    ({ address }) => !address.startsWith(account) && address !== embeddedMap,
  );

  test('can be begun from every page, and leads to the index without scripts', () => {
    expectNone(
      pages
        .filter(
          (page) =>
            !elementsOf(page, 'form').some(({ attributes }) => attributes['action'] === index),
        )
        .map(({ address }) => ({ where: address, message: 'no field to search in the header' })),
    );
  });

  test('leads to points that are there', () => {
    const ids = new Map(
      pages.map((page) => [
        page.address,
        new Set(page.elements.flatMap(({ attributes }) => attributes['id'] ?? [])),
      ]),
    );
    expectNone(
      readList(site)
        .href.map((href) => href.split('#'))
        .filter(([path = '', id]) => id !== undefined && !ids.get(path)?.has(id))
        .map(([path = '', id]) => ({ where: path, message: `no id="${id}" to open a result at` })),
    );
    const missing = readList(site).href.filter(
      (href) => !site.files.has(fileOfAddress(href.replace(/#.*/, ''))),
    );
    expect(missing).toEqual([]);
  });

  test('finds every page that others may list, but not the choices among the lines of one', () => {
    const found = new Set(readList(site).href.map((href) => href.replace(/#.*/, '')));
    const left = pages
      .filter((page) => isIndexable(site, page))
      .map(({ address }) => address)
      .filter(
        (address) =>
          !found.has(address) && !/^\/(?:cerca\/|(?:filo|novita|redazione)\/.+|)$/.test(address),
      );
    expect(left).toEqual([]);
  });

  test('has the text of everything', () => {
    const { fullText: names } = readList(site);
    const folder = dirname(fullText);
    expect(
      names.filter((name) => !site.files.has(`${folder}/fragment/${name}.pf_fragment`)),
    ).toEqual([]);
    expect(site.files.has(fullText)).toBe(true);
  });

  test('publishes neither what the index was made of nor interfaces that it does not use', () => {
    expect(site.files.has(searchRecords)).toBe(false);
    expect([...site.files].filter((path) => /pagefind-(?:.*ui|highlight)/.test(path))).toEqual([]);
  });

  test('may compile WebAssembly on its own page alone', () => {
    const allowing = pages.filter((page) =>
      metaContents(page, 'content-security-policy').some((policy) =>
        policy.includes("'wasm-unsafe-eval'"),
      ),
    );
    expect(allowing.map(({ address }) => address)).toEqual([search]);
  });
});
