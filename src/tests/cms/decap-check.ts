import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { ROOT } from '../site-builds.ts';

/** Widgets whose options Decap has a schema for; the others take anything. */
const WITH_SCHEMA = ['datetime', 'file', 'image', 'list', 'number', 'object', 'relation', 'select'];

/** What the check needs of a module that would bring Decap's whole store. */
const I18N = `
  export const I18N_STRUCTURE = { MULTIPLE_FOLDERS: 'multiple_folders', MULTIPLE_FILES: 'multiple_files', SINGLE_FILE: 'single_file' };
  export const I18N_FIELD = { TRANSLATE: 'translate', DUPLICATE: 'duplicate', NONE: 'none' };
`;

function entry(widgets: readonly string[]): string {
  return `
import { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema.js';
import { registerWidget } from 'decap-cms-core/dist/esm/lib/registry.js';
${WITH_SCHEMA.map((name) => `import ${name}Schema from 'decap-cms-widget-${name}/dist/esm/schema.js';`).join('\n')}
const schemas = { ${WITH_SCHEMA.map((name) => `${name}: ${name}Schema`).join(', ')} };
for (const name of ${JSON.stringify(widgets)}) {
  registerWidget(name, () => null, () => null, schemas[name.replace(/_se$/, '')] ?? {});
}
export { validateConfig };
`;
}

/**
 * Decap's own check of its configuration, which the bundle leaves out since compiling it needs
 * `unsafe-eval`. Decap's modules are written for bundlers: this makes one that Node can load.
 */
export async function decapCheck(
  widgets: readonly string[],
): Promise<{ check: (config: unknown) => void; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'decap-check-'));
  const virtual: Plugin = {
    name: 'decap-check',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:check' ? join(ROOT, 'check.js') : undefined),
    load: (id) => {
      if (id === join(ROOT, 'check.js')) return entry(widgets);
      return /decap-cms-core\/dist\/esm\/lib\/i18n\.js$/.test(id) ? I18N : undefined;
    },
  };
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    define: { global: 'globalThis' },
    plugins: [virtual],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      rolldownOptions: { input: 'virtual:check', output: { entryFileNames: 'check.mjs' } },
    },
  });
  const { validateConfig } = (await import(pathToFileURL(join(folder, 'check.mjs')).href)) as {
    validateConfig: (config: unknown) => void;
  };
  return {
    check: validateConfig,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
