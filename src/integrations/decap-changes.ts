import type { Plugin } from 'vite';
import { MEDIA_FROM_ENTRY } from '../model/fields/media.ts';
import { type Change, ourModule, rewrite } from './decap-change.ts';
import { access } from './decap-access.ts';
import { failures } from './decap-failures.ts';
import { forms } from './decap-forms.ts';
import { meanwhile } from './decap-meanwhile.ts';
import { panes } from './decap-panes.ts';
import { wording } from './decap-wording.ts';

const changes: Change[] = [
  {
    // Compiling its schema needs `unsafe-eval` (decap-cms#2138): a test runs the same check instead.
    module: 'decap-cms-core/dist/esm/constants/configSchema.js',
    change: () => 'export function validateConfig() {}',
  },
  {
    // Its own enlarges small pictures, keeps drawings with code, and brings megabytes of encoders.
    module: 'decap-cms-core/dist/esm/lib/imageTransformations.js',
    change: () => `export * from ${ourModule('upload/media-processing.ts')};`,
  },
  {
    // Every collection has a format of our own: the parsers of these are never asked.
    module: 'decap-cms-core/dist/esm/formats/toml.js',
    change: () => 'export default {};',
  },
  {
    module: 'decap-cms-core/dist/esm/formats/yaml.js',
    change: () => 'export default {};',
  },
  {
    module: 'decap-cms-core/dist/esm/formats/frontmatter.js',
    change: () => `
      export const FrontmatterInfer = {};
      export const frontmatterJSON = () => ({});
      export const frontmatterTOML = () => ({});
      export const frontmatterYAML = () => ({});`,
  },
  {
    // It looks for every picture at the top of the media folder, and ours has folders inside.
    module: 'decap-cms-core/dist/esm/reducers/entries.js',
    change: rewrite([
      'join(mediaFolder, basename(mediaPath))',
      `join(mediaFolder, mediaPath.startsWith("${MEDIA_FROM_ENTRY}/") ? mediaPath.slice(${MEDIA_FROM_ENTRY.length + 1}) : basename(mediaPath))`,
    ]),
  },
  {
    // Grey and red on white at 3.9, white on teal at 3.0: WCAG asks for 4.5 (decap-cms#1333).
    module: 'decap-cms-ui-default/dist/esm/styles.js',
    change: rewrite(
      ["'#798291'", "'#5d6472'"],
      ["'#17a2b8'", "'#0b6b7a'"],
      ["'#ff003b'", "'#b3123b'"],
    ),
  },
  {
    module: 'decap-cms-core/dist/esm/components/App/Header.js',
    change: rewrite(['color:#7b8290', 'color:#5d6472']),
  },
  {
    // For every file of a list it asks who changed it last, which no list of ours shows: on a host
    // that is half of the time a list takes.
    module: 'decap-cms-lib-util/dist/esm/implementation.js',
    change: rewrite(['}), readFileMetadata(file.path, file.id)]);', '})]);']),
  },
  ...wording,
  ...access,
  ...forms,
  ...panes,
  ...failures,
  ...meanwhile,
];

/** What we change in Decap while bundling it; its packages stay as they are. */
export function decapChanges(): Plugin {
  const done = new Set<Change>();
  return {
    name: 'decap-changes',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0] ?? '';
      const found = changes.filter(({ module }) => path.endsWith(module));
      if (found.length === 0) return undefined;
      for (const one of found) done.add(one);
      return { code: found.reduce((text, { change }) => change(text), code), map: null };
    },
    // A new version that moves a module must not bring back what we took away.
    buildEnd(error) {
      const missing = changes.filter((change) => !done.has(change));
      if (error === undefined && missing.length > 0) {
        throw new Error(`Not found in Decap: ${missing.map(({ module }) => module).join(', ')}`);
      }
    },
  };
}
