import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';

/**
 * `npm run check:html`: passes every built page to the Nu HTML checker, which needs Java. Style
 * sheets are left out: it does not know the newest CSS. So are the mails about accounts, which are
 * no pages: they have places for Netlify to fill.
 */
const pages = globSync('dist/**/*.html').filter((path) => !/admin[\\/]posta[\\/]/.test(path));
if (pages.length === 0) {
  console.error('dist/ has no pages: run npm run build first.');
  process.exit(1);
}
const folder = dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json'));
const jar = join(folder, 'build/dist/vnu.jar');
const wanted = ['--errors-only', '--filterpattern', '.*CSS.*'];
const { status, error } = spawnSync('java', ['-jar', jar, ...wanted, ...pages], {
  stdio: 'inherit',
});
if (error !== undefined) console.error(`Java did not start (${error.message}): install it.`);
else if (status === 0) console.log(`${pages.length} pages, no errors`);
process.exitCode = status ?? 1;
