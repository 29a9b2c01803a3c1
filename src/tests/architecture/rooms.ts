/**
 * A room of `src/` and what its files may import. A file may always import its own room, and types
 * of packages. Transcribed from the project's architecture; the last rows are its companions.
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
  /** Whether npm packages are allowed: yes, unless the room is said to import nothing. */
  packages?: false;
}

export const rooms: readonly Room[] = [
  { name: 'model', rooms: ['text'] },
  { name: 'repository', rooms: ['model'], platform: ['node:*'] },
  { name: 'content.config.ts', rooms: ['model'], platform: ['astro:content'] },
  {
    name: 'queries',
    rooms: ['model', 'repository', 'markdown', 'text'],
    platform: ['astro:content'],
  },
  {
    name: 'views',
    rooms: ['text', 'routes.ts'],
    types: ['model', 'queries'],
    // Choice labels, metadata of the registry, limits.
    modules: [
      'model/labels.ts',
      'model/registry.ts',
      'model/limits.ts',
      'model/data-dictionary.ts',
      'model/fields/media.ts',
    ],
  },
  { name: 'text', packages: false },
  { name: 'routes.ts', packages: false },
  { name: 'markdown', rooms: ['routes.ts'] },
  { name: 'components/ui', rooms: ['scripts', 'styles', 'assets'] },
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
    platform: ['astro:assets'],
  },
  {
    name: 'pages',
    rooms: ['queries', 'views', 'layouts', 'components', 'drawing', 'routes.ts', 'text'],
  },
  { name: 'scripts', rooms: ['text'] },
  {
    name: 'admin',
    rooms: ['model', 'text', 'views', 'components', 'styles', 'assets'],
    // Pure: previews make of the published content the graph that the build makes of all of it.
    modules: ['queries/assemble.ts'],
  },
  {
    name: 'integrations',
    rooms: ['model', 'repository', 'text', 'routes.ts'],
    platform: ['node:*'],
  },
  {
    name: 'commands',
    rooms: ['model', 'repository', 'text', 'drawing', 'tests'],
    platform: ['node:*'],
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
