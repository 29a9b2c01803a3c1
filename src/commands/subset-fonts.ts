import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/**
 * `npm run fonts`: makes the two font files of `src/assets/fonts/` from the npm packages, with only
 * the characters that Italian, names and typography use. Run it when the characters or the packages
 * change; the results are committed.
 */
const CHARACTERS = [
  ...Array.from({ length: 0x7e - 0x1f }, (_, index) => String.fromCodePoint(0x20 + index)),
  '\u00a0',
  ...'àèéìòùáíóúâêîôûäëïöüçñãõåøæœß',
  ...'ÀÈÉÌÒÙÁÍÓÚÂÊÎÔÛÄËÏÖÜÇÑ',
  ...'«»‹›‘’“”–—…·•°ºª€§©®×÷±½¼¾→←↑↓',
].join('');

const fonts = [
  {
    from: '@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2',
    to: 'fraunces.woff2',
    // One optical size for titles; soft and wonky forms stay at rest.
    variationAxes: { opsz: 48, SOFT: 30, WONK: 0, wght: { min: 400, max: 700 } },
  },
  {
    from: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    to: 'atkinson.woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
  },
];

const require = createRequire(import.meta.url);
for (const { from, to, variationAxes } of fonts) {
  const subset = await subsetFont(readFileSync(require.resolve(from)), CHARACTERS, {
    keepFeatures: ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'lnum', 'tnum'],
    targetFormat: 'woff2',
    variationAxes,
  });
  const target = new URL(`../assets/fonts/${to}`, import.meta.url);
  writeFileSync(target, subset);
  console.log(`${to}: ${subset.length} bytes`);
}
