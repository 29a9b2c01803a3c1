import { fileURLToPath } from 'node:url';
import { transform as compile } from '@astrojs/compiler-rs';
import { type Plugin, transformWithOxc } from 'vite';

const ASSETS = fileURLToPath(new URL('../admin/preview/astro-assets.ts', import.meta.url));

/** Compiles the components of the site for the previews of the CMS, as Astro does for the build. */
export function astroInBrowser(): Plugin {
  return {
    name: 'astro-in-browser',
    enforce: 'pre',
    resolveId: (id) => (id === 'astro:assets' ? ASSETS : undefined),
    async transform(source, id) {
      if (!id.endsWith('.astro')) return undefined;
      const { code, diagnostics } = compile(source, {
        filename: id,
        compact: true,
        internalURL: 'astro/compiler-runtime',
        resultScopedSlot: true,
        // Without it the code asks for data that only an older Astro has.
        resolvePath: (specifier) => specifier,
      });
      const fault = diagnostics.find(({ severity }) => severity === 'error');
      if (fault !== undefined) throw new Error(`${id}: ${fault.text}`);
      return transformWithOxc(code, `${id}.ts`, { lang: 'ts' });
    },
  };
}
