import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DefaultTreeAdapterTypes as Tree, parseFragment, serialize } from 'parse5';
import { markdownToHtml as build } from 'satteri';
import { describe, expect, it } from 'vitest';
import { markdownOptions } from '../../markdown/plugins.ts';
import { parseFile } from '../../model/format.ts';
import { markdownToHtml } from './markdown.ts';

/** What a page would show: the tree, without the addresses of headings and the lines of the HTML. */
function pageOf(html: string): string {
  const fragment = parseFragment(html);
  const clean = (node: Tree.ParentNode): void => {
    node.childNodes = node.childNodes.filter(
      (child) => !('value' in child && child.value.trim() === '' && child.value.includes('\n')),
    );
    for (const child of node.childNodes) {
      if ('attrs' in child) {
        const isTitle = /^h[1-6]$/.test(child.tagName);
        child.attrs = child.attrs
          .filter(
            ({ name, value }) => !isTitle || name !== 'id' || value.endsWith('_footnote-label'),
          )
          .sort((a, b) => a.name.localeCompare(b.name));
      }
      if ('childNodes' in child) clean(child);
    }
  };
  clean(fragment);
  return serialize(fragment);
}

const inBuild = (markdown: string, folder: string, id: string): string =>
  pageOf(
    build(markdown, {
      ...markdownOptions,
      fileURL: new URL(`file:///${folder}/${id}.md`),
      features: { ...markdownOptions.features, smartPunctuation: true },
    }).html,
  );

const inPreview = (markdown: string, folder: string, id: string): string =>
  pageOf(markdownToHtml(markdown, { id, folder, imageAddress: (url) => url }));

const contents = ['../../../content', '../../tests/fixtures/esempio'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

const bodies = contents.flatMap((content) =>
  globSync('*/*.md', { cwd: content })
    .map((file) => ({
      file,
      text: parseFile(readFileSync(join(content, file), 'utf8'), 'md').body,
    }))
    .filter(({ text }) => text.trim() !== ''),
);

const samples: [what: string, markdown: string][] = [
  ['headings', '# Uno\n\n## Due\n\n#### Quattro\n\n###### Sei'],
  ['a table', '| a | b | c |\n| :-- | :-: | --: |\n| 1 | ~~2~~ | «tre» |'],
  [
    'notes',
    'Uno[^1], due[^n], di nuovo uno[^1].\n\n[^1]: La "prima".\n[^n]: Altra.\n\n    Ancora.',
  ],
  ['lists', '- [ ] da fare\n- [x] fatto\n\n3. tre\n\n   ancora\n4. quattro\n   - dentro'],
  [
    'addresses',
    'https://www.esempio.it, <a@esempio.it>, [x](../media/x.pdf), [y][r]\n\n[r]: ../media/y.csv',
  ],
  ['a picture', '![Una panchina](../media/luoghi/a.jpg "Il titolo")'],
  ['code and quotations', '> Disse: "no".\n\n`"così"`\n\n```\n"e così"\n```\n\n---\n\na\\\nb  \nc'],
  ['quotation marks', `L'"arte" dell'*acqua*, "*forte*", 'uno', '90, 5' 6", po' -- e poi...`],
  ['quotation marks around what is bold', '"**uno** e [l\'altro](/x/)" - "`due`"\n"tre"'],
  ['signs of the text', 'Prezzo <5 euro & {graffe} &amp; © &copy; * _ a_b_c'],
];

describe('a text in a preview', () => {
  it.each(samples)('has %s as its page does', (_, markdown) => {
    expect(inPreview(markdown, 'sessioni', 'x')).toBe(inBuild(markdown, 'sessioni', 'x'));
  });

  it.each(bodies)('of $file is what its page shows', ({ file, text }) => {
    const id = basename(file, extname(file));
    expect(inPreview(text, dirname(file), id)).toBe(inBuild(text, dirname(file), id));
  });

  it('takes its pictures from where they can be seen now', () => {
    const html = markdownToHtml('![Una panchina](../media/a.jpg)', {
      id: 'x',
      folder: 'luoghi',
      imageAddress: (url) => `blob:${url}`,
    });
    expect(html).toContain('src="blob:../media/a.jpg"');
  });
});
