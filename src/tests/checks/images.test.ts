import { expect, test } from 'vitest';
import { siteOf } from './built-site.ts';
import { checkImages } from './images.ts';

const found = (html: string) =>
  checkImages(siteOf({ '/index.html': html })).map(({ message }) => message);

test('finds images without words or sizes', () => {
  expect(found('<img src="/_astro/a.C5iF_Z2up.webp">')).toEqual([
    '<img src="/_astro/a.C5iF_Z2up.webp"> has no alt: describe it, or write alt=""',
    '<img src="/_astro/a.C5iF_Z2up.webp"> has no width and height: use Astro\'s Image, or write both',
  ]);
});

test('finds the files of editors where a smaller image belongs', () => {
  const found_ = found(`
    <img alt="" width="1" height="1" src="/content/media/a.jpg">
    <img alt="" width="1" height="1" src="/media/a.jpg">
    <img alt="" width="1" height="1" src="/_astro/a.C5iFeJ-M.png">
    <picture><source srcset="/_astro/b_c.C5iFeJ-M.png 320w"></picture>`);
  expect(found_.map((message) => message.replace(/^.*> /, ''))).toEqual([
    'names a source file: import it through astro:assets',
    "is not made smaller: use Astro's Image, not the file itself",
    "is not made smaller: use Astro's Image, not the file itself",
    "is not made smaller: use Astro's Image, not the file itself",
  ]);
});

test('accepts images made by Astro, drawings and images of elsewhere', () => {
  expect(
    found(`<img alt="" width="1" height="1" src="/_astro/a.C5iFeJ-M_Z2up.webp">
      <img alt="Un nodo" width="1" height="1" src="/nodo.svg">
      <img alt="" width="1" height="1" src="data:image/png;base64,AAAA">`),
  ).toEqual([]);
});
