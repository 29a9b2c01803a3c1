import process from 'node:process';
import { close, createIndex } from 'pagefind';

/** Indexes a built site with Pagefind, all of each page, into a folder. Run as a process of its own. */
const [dist, outputPath] = process.argv.slice(2);
if (dist === undefined || outputPath === undefined) {
  throw new Error('index-site.ts: say which built site, and the folder for its index');
}
const { index, errors } = await createIndex();
if (index === undefined) throw new Error(errors.join('; '));
await index.addDirectory({ path: dist });
await index.writeFiles({ outputPath });
await close();
