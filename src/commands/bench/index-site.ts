import { join } from 'node:path';
import process from 'node:process';
import { close, createIndex } from 'pagefind';

/** Indexes a built site with Pagefind, all of each page. Run as a process of its own. */
const [dist] = process.argv.slice(2);
if (dist === undefined) throw new Error('index-site.ts: say which built site');
const { index, errors } = await createIndex();
if (index === undefined) throw new Error(errors.join('; '));
await index.addDirectory({ path: dist });
await index.writeFiles({ outputPath: join(dist, 'pagefind') });
await close();
