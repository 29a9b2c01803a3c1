import { describe, expect, it } from 'vitest';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { renderProse } from './render.ts';

/** Attributes of every element of one name, in order. */
function attributes(html: string, name: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const visit = (node: Tree.Node) => {
    if ('tagName' in node && node.tagName === name) {
      found.push(Object.fromEntries(node.attrs.map((attr) => [attr.name, attr.value])));
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parseFragment(html));
  return found;
}

describe('an editor’s text', () => {
  it('keeps nothing that can run, even if the check of the content were passed', () => {
    const html = renderProse(
      'Ciao <script>alert(1)</script> <b onclick="x()">a</b>\n\n<iframe src="//e.it"></iframe>\n\n[a](javascript:alert(1)) [b][c]\n\n[c]: JAVASCRIPT:alert(1)',
      'prova',
    );
    expect(html).not.toMatch(/<script|onclick|<iframe|javascript:/i);
    expect(attributes(html, 'a').map(({ href }) => href)).toEqual(['#', '#']);
  });

  it('shows no image of another host', () => {
    const html = renderProse(
      '![x](https://e.it/x.png) ![y](//e.it/y.png) ![z](data:image/png;base64,A)',
      'prova',
    );
    expect(attributes(html, 'img')).toEqual([]);
  });

  it('leads media links to where the files are published', () => {
    const html = renderProse(
      '[verbale](../media/documenti/v.pdf) e [carta][c]\n\n[c]: ../media/c.csv',
      'prova',
    );
    expect(attributes(html, 'a').map(({ href }) => href)).toEqual([
      '/media/documenti/v.pdf',
      '/media/c.csv',
    ]);
  });

  it('takes what looks like code as plain text', () => {
    expect(renderProse('Prezzo <5 euro & {graffe}', 'prova')).toContain(
      '&lt;5 euro &amp; {graffe}',
    );
  });

  it('gives headings and notes ids of its own', () => {
    const text = '## Domande\n\nUna nota[^1].\n\n[^1]: Eccola.';
    const ids = (owner: string) => {
      const html = renderProse(text, owner);
      return ['h3', 'li', 'a', 'h2'].flatMap((name) =>
        attributes(html, name).flatMap(({ id }) => id ?? []),
      );
    };
    const [first, second] = [ids('prima'), ids('seconda')];
    expect(first.length).toBeGreaterThan(3);
    expect(first.every((id) => id.startsWith('prima_'))).toBe(true);
    expect(first.filter((id) => second.includes(id))).toEqual([]);
  });

  it('ties each note to its place', () => {
    const html = renderProse('Una nota[^1].\n\n[^1]: Eccola.', 'prima');
    const links = attributes(html, 'a').map(({ href }) => href?.slice(1));
    const ids = ['a', 'li'].flatMap((name) => attributes(html, name).map(({ id }) => id));
    expect(links.every((target) => ids.includes(target))).toBe(true);
  });

  it('never begins above the title that holds it', () => {
    const html = renderProse('# Titolo\n\n## Sotto', 'prova');
    expect(attributes(html, 'h1')).toEqual([]);
    expect(attributes(html, 'h2')).toEqual([]);
    expect(attributes(html, 'h3')).toHaveLength(2);
  });

  it('aligns columns without style attributes', () => {
    const html = renderProse('| a | b |\n| --- | ---: |\n| 1 | 2 |', 'prova');
    expect(attributes(html, 'td')).toEqual([{}, { class: 'align-right' }]);
    expect(attributes(html, 'section')[0]).toMatchObject({
      tabindex: '0',
      'aria-label': 'Tabella',
    });
  });
});
