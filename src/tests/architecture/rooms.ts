/**
 * A room of `src/` and what its files may import. A file may always import its own room, and types
 * of packages. Transcribed from the project's architecture; what is beyond its table says so beside
 * itself.
 */
export interface Room {
  /** Folder or file under `src/`; `*` is any one folder. Of two that fit the first is meant. */
  name: string;
  /** Rooms it may import from. */
  rooms?: readonly string[];
  /** Rooms of which it may import only types. */
  types?: readonly string[];
  /** Single modules of other rooms. */
  modules?: readonly string[];
  /** What Astro and Node provide, `*` for all of a kind. */
  platform?: readonly string[];
  /** Npm packages it may import: any, unless they are named, or the room is said to import nothing. */
  packages?: false | readonly string[];
}

export const rooms: readonly Room[] = [
  {
    name: 'model',
    rooms: ['text'],
    packages: [
      'zod',
      'mdast-util-from-markdown',
      // Beyond the table: what the pages read besides CommonMark, and the files as they are written.
      'mdast-util-gfm',
      'micromark-extension-gfm',
      'js-yaml',
      // The imprints of signed texts, in Node and in the browser alike.
      '@noble/hashes',
    ],
  },
  { name: 'repository', rooms: ['model'], platform: ['node:*'] },
  { name: 'content.config.ts', rooms: ['model'], platform: ['astro:content', 'astro/loaders'] },
  {
    name: 'queries',
    // Beyond the table: `markdown` renders fields, `text` tells the day, `routes.ts` where a file is.
    rooms: ['model', 'repository', 'markdown', 'text', 'routes.ts'],
    platform: ['astro:content'],
  },
  {
    name: 'views',
    // Beyond the table: `cartography` draws the territory at build.
    rooms: ['text', 'routes.ts', 'cartography'],
    types: ['model', 'queries'],
    // Choice labels and metadata of the registry.
    modules: [
      'model/labels.ts',
      'model/registry.ts',
      // Beyond the table.
      'model/limits.ts',
      'model/data-dictionary.ts',
      'model/fields/media.ts',
      'model/references.ts',
      'model/imprints.ts',
      // How lists call their items, and which old words today's forms would take.
      'model/naming.ts',
      'model/validate.ts',
    ],
  },
  // Beyond the table: what the forms of an Italian word have in common.
  { name: 'text', packages: ['@orama/stemmers'] },
  { name: 'routes.ts', packages: false },
  // Beyond the table: the drawn map and its marks, one for the build, the visitors' browser and the CMS.
  { name: 'cartography', rooms: ['text'], packages: ['supercluster'] },
  { name: 'markdown', rooms: ['routes.ts'] },
  // Beyond the table, here and in the next two: `styles` and `assets`.
  { name: 'components/ui', rooms: ['scripts', 'styles', 'assets'] },
  // Beyond the table: what fills a page, for the page itself and for its preview in the CMS.
  { name: 'components/main', rooms: ['components', 'text'], types: ['views'] },
  {
    name: 'components/*',
    rooms: ['components/ui', 'text', 'scripts', 'styles', 'assets'],
    types: ['views'],
    platform: ['astro:assets'],
  },
  {
    name: 'layouts',
    rooms: ['components', 'text', 'styles', 'assets'],
    types: ['views'],
    // Beyond the table: the fonts.
    platform: ['astro:assets'],
  },
  {
    name: 'pages',
    // Beyond the table: `drawing` makes the preview images.
    rooms: ['queries', 'views', 'layouts', 'components', 'drawing', 'routes.ts', 'text'],
  },
  // Beyond the table: an address is said once, also where it is a script that leads there.
  { name: 'scripts', rooms: ['text', 'routes.ts', 'cartography'] },
  {
    name: 'admin',
    // Beyond the table: `assets` has the stamps and the fonts of the previews, `cartography` the map.
    rooms: ['model', 'text', 'cartography', 'views', 'components', 'styles', 'assets'],
    modules: [
      // Pure: previews make of the published content the graph that the build makes of all of it.
      'queries/assemble.ts',
      // What a text becomes on a page, whoever draws it.
      'markdown/heading-depth.ts',
      'routes.ts',
    ],
    // Previews render the site's own pieces in the browser; one module does it.
    platform: ['astro/runtime/server/index.js'],
  },
  {
    name: 'integrations',
    // Beyond the table: `text` tells the day, `routes.ts` where redirects lead.
    rooms: ['model', 'repository', 'text', 'routes.ts'],
    platform: ['node:*'],
  },
  // Rooms that the table does not have.
  {
    name: 'commands',
    rooms: ['model', 'repository', 'text', 'cartography', 'drawing', 'routes.ts'],
    platform: ['node:*', 'astro'],
  },
  { name: 'drawing', rooms: ['assets'], types: ['views'], platform: ['node:*'] },
  { name: 'styles' },
  { name: 'assets' },
  { name: 'env.d.ts' },
];

/** Rooms that may import anything, and that no other room may import. */
export const testRooms = /^tests\/|\.test\.ts$/;

/** The pages are the top: each stands alone. */
export const standAlone: readonly string[] = ['pages'];
