import type { BuiltSite } from './built-site.ts';
import type { Finding } from './finding.ts';
import { elementsOf, type Page } from './html-page.ts';
import { publicPages } from './page-kind.ts';

/** Each page has a title of its own, one `h1`, and says that it is in Italian. */
export function checkStructure(site: BuiltSite): Finding[] {
  const pages = publicPages(site);
  return [...pages.flatMap(checkPage), ...checkUniqueTitles(pages)];
}

function checkPage(page: Page): Finding[] {
  const messages: string[] = [];
  if (titleOf(page) === '') messages.push('no title: give one to the layout');
  const headings = elementsOf(page, 'h1');
  if (headings.length !== 1) {
    messages.push(`${headings.length} <h1> elements: a page has exactly one`);
  } else if (headings[0]?.text.trim() === '') {
    messages.push('an empty <h1>: write what the page is about');
  }
  const lang = elementsOf(page, 'html')[0]?.attributes['lang'];
  if (lang !== 'it') messages.push(`<html lang="${lang ?? ''}">: write lang="it"`);
  return messages.map((message) => ({ where: page.address, message }));
}

function checkUniqueTitles(pages: Page[]): Finding[] {
  return [...Map.groupBy(pages, titleOf)]
    .filter(([title, those]) => title !== '' && those.length > 1)
    .flatMap(([title, those]) =>
      those.map(({ address }) => ({
        where: address,
        message: `the title “${title}” is on more pages: give each its own`,
      })),
    );
}

/** An SVG may have a title too: the page's is the first. */
function titleOf(page: Page): string {
  return elementsOf(page, 'title')[0]?.text.trim() ?? '';
}
