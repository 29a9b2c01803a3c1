import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

/**
 * Unpacks the browser of `@sparticuz/chromium`, its fonts and the system libraries it carries into
 * the temporary folder (`TMPDIR`), and prints the path of its program. Run by `shipped-browser.ts`
 * as a process of its own: the package knows no other way to be told where to unpack.
 */
const archives = fileURLToPath(new URL('../bin', import.meta.resolve('@sparticuz/chromium')));
await inflate(join(archives, 'al2023.tar.br'));
process.stdout.write(await chromium.executablePath());
