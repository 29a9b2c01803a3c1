import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from '../../model/format.ts';

const FILES: Readonly<Record<string, string>> = {
  'package.json': `{ "type": "module", "private": true }
`,
  'astro.config.mjs': `import { defineConfig } from 'astro/config';

export default defineConfig({ site: 'http://localhost:4321' });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import * as z from 'zod';

const schede = defineCollection({
  loader: glob({ base: './content', pattern: '*.md' }),
  schema: z.object({ titolo: z.string(), in_breve: z.string() }),
});

export const collections = { schede };
`,
  'src/layouts/Base.astro': `---
const { title, description } = Astro.props;
---

<!doctype html>
<html lang="it">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{title}</title>
    <meta name="description" content={description} />
  </head>
  <body>
    <main>
      <h1>{title}</h1>
      <p>{description}</p>
      <slot />
    </main>
  </body>
</html>
`,
  'src/pages/[id].astro': `---
import { getCollection, render } from 'astro:content';
import Base from '../layouts/Base.astro';

export async function getStaticPaths() {
  const entries = await getCollection('schede');
  return entries.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}

const { entry } = Astro.props;
const { Content } = await render(entry);
---

<Base title={entry.data.titolo} description={entry.data.in_breve}>
  <Content />
</Base>
`,
};

/**
 * Writes the least Astro site with as many entries: Markdown files of our average length in one
 * collection, a page for each, one layout, plain text.
 * @param bodies content repository whose texts it repeats
 * @param bytes size of all the Markdown files together
 */
export function writeMinimalSite(
  root: string,
  { bodies, entries, bytes }: { bodies: string; entries: number; bytes: number },
): void {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  mkdirSync(join(root, 'content'));
  const paragraphs = readParagraphs(bodies);
  let next = 0;
  for (let entry = 1; entry <= entries; entry += 1) {
    let text = `---\ntitolo: Scheda ${entry}\nin_breve: Una scheda come le altre, la numero ${entry}.\n---\n`;
    while (Buffer.byteLength(text) < bytes / entries) {
      text += `\n${paragraphs[next % paragraphs.length] ?? ''}\n`;
      next += 1;
    }
    writeFileSync(join(root, 'content', `scheda-${entry}.md`), text);
  }
}

/** Blocks of the sessions' texts, without images: the minimal site has none to optimise. */
function readParagraphs(content: string): string[] {
  const folder = join(content, 'sessioni');
  return readdirSync(folder)
    .map((name) => parseFile(readFileSync(join(folder, name), 'utf8'), 'md').body)
    .flatMap((body) => body.split(/\n{2,}/))
    .filter((block) => block !== '' && !/!\[|\[\^/.test(block));
}
