import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { MEDIA_FROM_ENTRY } from '../model/fields/media.ts';

/** A module of Decap that the bundle replaces or corrects. */
interface Change {
  /** End of its path. */
  module: string;
  change: (code: string) => string;
}

const UPLOADS = fileURLToPath(new URL('../admin/upload/media-processing.ts', import.meta.url));

/** Puts new words in place of old ones, which must be there. */
function rewrite(...pairs: [from: string, to: string][]): (code: string) => string {
  return (code) =>
    pairs.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`Not found in Decap: ${from}`);
      return text.replaceAll(from, to);
    }, code);
}

const changes: Change[] = [
  {
    // Compiling its schema needs `unsafe-eval` (decap-cms#2138): a test runs the same check instead.
    module: 'decap-cms-core/dist/esm/constants/configSchema.js',
    change: () => 'export function validateConfig() {}',
  },
  {
    // Its own enlarges small pictures, keeps drawings with code, and brings megabytes of encoders.
    module: 'decap-cms-core/dist/esm/lib/imageTransformations.js',
    change: () => `export * from ${JSON.stringify(UPLOADS)};`,
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
    // Words that are not among its phrases.
    module: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    change: rewrite(
      [
        '${existingFile.name} already exists. Do you want to replace it?',
        'C’è già un file che si chiama ${existingFile.name}. Vuoi metterci questo al suo posto?',
      ],
      ['Failed to persist media: ${error}', 'Il file non è stato caricato. ${error}'],
      ['Failed to delete media: ${error', 'Il file non è stato cancellato: ${error'],
    ),
  },
  {
    module: 'decap-cms-widget-relation/dist/esm/RelationControl.js',
    change: rewrite(["'Loading options…'", "'Leggo le schede…'"]),
  },
  {
    // Placeholders are no labels (decap-cms#1333).
    module: 'decap-cms-ui-auth/dist/esm/NetlifyAuthenticationPage.js',
    change: rewrite(
      ['placeholder: "Email"', 'placeholder: "E-mail", "aria-label": "E-mail"'],
      ['placeholder: "Password"', 'placeholder: "Password", "aria-label": "Password"'],
    ),
  },
  {
    // Grey on white at 3.9, white on teal at 3.0: WCAG asks for 4.5 (decap-cms#1333).
    module: 'decap-cms-ui-default/dist/esm/styles.js',
    change: rewrite(["'#798291'", "'#5d6472'"], ["'#17a2b8'", "'#0b6b7a'"]),
  },
  {
    module: 'decap-cms-core/dist/esm/components/App/Header.js',
    change: rewrite(['color:#7b8290', 'color:#5d6472']),
  },
  {
    // The page of a form has no main part, its text no name, its windows no title (decap-cms#1333).
    module: 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js',
    change: rewrite(['_jsxs(Editor, {', '_jsxs(Editor, { role: "main",']),
  },
  {
    module: 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js',
    change: rewrite(['_jsxs(ToolbarContainer, {', '_jsxs(ToolbarContainer, { role: "banner",']),
  },
  {
    module: 'decap-cms-core/dist/esm/components/Editor/EditorPreviewPane/EditorPreviewPane.js',
    change: rewrite(['id: "preview-pane",', 'id: "preview-pane", title: "Anteprima",']),
  },
  {
    module: 'decap-cms-core/dist/esm/components/UI/Modal.js',
    change: rewrite(['_jsx(ReactModal, {', '_jsx(ReactModal, { contentLabel: "Immagini e file",']),
  },
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/VisualEditor.js',
    change: rewrite(['_jsx(Editable, {', '_jsx(Editable, { "aria-label": "Testo formattato",']),
  },
  {
    // Buttons that are only a drawing have no name (decap-cms#1333).
    module: 'decap-cms-ui-default/dist/esm/ListItemTopBar.js',
    change: rewrite(
      [
        'onClick: onCollapseToggle,',
        'onClick: onCollapseToggle, type: "button", "aria-expanded": !collapsed, "aria-label": collapsed ? "Apri questa voce" : "Chiudi questa voce",',
      ],
      [
        'onClick: onRemove,',
        'onClick: onRemove, type: "button", "aria-label": "Togli questa voce",',
      ],
    ),
  },
];

/** What we change in Decap while bundling it; its packages stay as they are. */
export function decapChanges(): Plugin {
  const done = new Set<Change>();
  return {
    name: 'decap-changes',
    enforce: 'pre',
    transform(code, id) {
      const found = changes.find(({ module }) => id.split('?')[0]?.endsWith(module));
      if (found === undefined) return undefined;
      done.add(found);
      return { code: found.change(code), map: null };
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
