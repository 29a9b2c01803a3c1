import { describe, expect, test } from 'vitest';
import { checkImports } from './import-rules.ts';

const found = (path: string, content: string) =>
  checkImports([{ path, content }]).map(({ where, message }) => `${where} (${message})`);

describe('checkImports', () => {
  test('finds an import from a room that the table does not allow', () => {
    expect(
      found('pages/x.astro', "---\nimport { a } from '../model/registry.ts';\n---\n<p>x</p>"),
    ).toEqual([
      'src/pages/x.astro imports src/model/registry.ts (pages may import: queries, views, layouts, components, drawing, routes.ts, text, npm packages)',
    ]);
    expect(found('text/dates.ts', "import 'zod'; export { a } from '../routes.ts';")).toHaveLength(
      2,
    );
    expect(found('model/a.ts', "const a = await import('../views/a.ts');")).toHaveLength(1);
    expect(
      found('components/ui/A.astro', "<script>import '../../views/a.ts'</script>"),
    ).toHaveLength(1);
    expect(found('layouts/A.astro', "<style>@import '../pages/a.css';</style>")).toHaveLength(1);
  });

  test('tells types apart', () => {
    const from = "'../queries/graph.ts'";
    expect(found('views/a.ts', `import type { Graph } from ${from};`)).toEqual([]);
    expect(found('views/a.ts', `import { type Graph } from ${from};`)).toEqual([]);
    expect(found('views/a.ts', `type A = import(${from}).Graph;`)).toEqual([]);
    expect(found('views/a.ts', `import { type Graph, graph } from ${from};`)).toHaveLength(1);
    expect(found('views/a.ts', `export * from ${from};`)).toHaveLength(1);
    expect(found('layouts/A.astro', `---\nimport type { A } from ${from};\n---\n`)[0]).toContain(
      'imports types of src/queries/graph.ts',
    );
  });

  test('keeps subjects of components, pages and tests apart', () => {
    const card = "---\nimport Card from '../places/Card.astro';\n---\n";
    expect(found('components/places/List.astro', card)).toEqual([]);
    expect(found('components/sessions/List.astro', card)).toHaveLength(1);
    expect(found('components/ui/List.astro', card)).toHaveLength(1);
    expect(
      found('components/places/List.astro', "---\nimport A from '../ui/A.astro';\n---\n"),
    ).toEqual([]);
    expect(found('pages/a.ts', "import './b.ts';")).toHaveLength(1);
    expect(found('views/a.ts', "import './a.test.ts';")).toHaveLength(1);
    expect(found('views/a.test.ts', "import 'node:fs'; import '../pages/a.ts';")).toEqual([]);
  });

  test('knows what Astro and Node provide', () => {
    expect(found('model/a.ts', "import { join } from 'path'; import { z } from 'zod';")).toEqual([
      expect.stringContaining('imports path'),
    ]);
    expect(found('repository/a.ts', "import { join } from 'node:path';")).toEqual([]);
    expect(found('views/a.ts', "import { getCollection } from 'astro:content';")).toHaveLength(1);
    expect(
      found('components/places/A.astro', "---\nimport { Image } from 'astro:assets';\n---\n"),
    ).toEqual([]);
  });

  test('keeps the model to what runs in a browser', () => {
    const imports = (name: string) => found('model/a.ts', `import { a } from '${name}';`);
    expect(['zod', 'zod/v4', 'js-yaml', 'micromark-extension-gfm'].flatMap(imports)).toEqual([]);
    for (const name of ['sharp', 'satteri', 'astro', 'astro/loaders', 'astro/runtime/server']) {
      expect(imports(name)).toEqual([expect.stringContaining(`imports ${name} (model may import`)]);
    }
    expect(found('model/a.ts', "import type { Nodes } from 'mdast';")).toEqual([]);
  });

  test('takes Astro’s own package for what it is', () => {
    const loaders = "import { glob } from 'astro/loaders';";
    expect(found('content.config.ts', loaders)).toEqual([]);
    expect(found('views/a.ts', loaders)).toHaveLength(1);
    expect(found('pages/a.ts', "import type { APIRoute } from 'astro';")).toEqual([]);
    expect(found('views/a.ts', "import slug from 'astro-slug';")).toEqual([]);
  });

  test('finds what is imported from the root, or many at a time', () => {
    expect(found('views/a.ts', "import { a } from '/src/queries/graph.ts';")).toHaveLength(1);
    expect(
      found('components/ui/A.astro', "<script>import '/pagefind/pagefind.js';</script>"),
    ).toEqual([]);
    expect(
      found('components/ui/A.ts', "const a = import.meta.glob('../../queries/*.ts');"),
    ).toHaveLength(1);
    expect(found('views/a.ts', "import.meta.glob(['./*.ts', '/src/pages/*', '!./b.ts']);")).toEqual(
      [expect.stringContaining('/src/pages/*')],
    );
    expect(found('views/a.ts', "import.meta.glob('../**/*.ts');")).toHaveLength(1);
  });

  test('lets nobody import tests', () => {
    expect(found('commands/a.ts', "import '../tests/sites.ts';")).toHaveLength(1);
  });

  test('asks for a room of every file', () => {
    expect(found('lib/a.ts', '')[0]).toContain('in no room');
    expect(found('components/A.astro', '')[0]).toContain('in no room');
  });
});
