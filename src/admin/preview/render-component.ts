import {
  createComponent,
  render,
  renderToString,
  unescapeHTML,
} from 'astro/runtime/server/index.js';
import type { Body } from '../../components/ui/body.ts';

type Component = Parameters<typeof renderToString>[1];
type RenderContext = Parameters<typeof renderToString>[0];

/**
 * Draws a component of the site in the browser. The only module that knows what Astro's renderer,
 * which is not a public one, asks of its surroundings.
 */
export async function renderComponent(
  component: unknown,
  props: Record<string, unknown>,
): Promise<string> {
  const html = await renderToString(surroundings(), component as Component, props, {});
  return typeof html === 'string' ? html : '';
}

/** A component that draws some HTML as it is. */
export function htmlComponent(html: string): Body {
  return createComponent(() => render`${unescapeHTML(html)}`);
}

function surroundings(): RenderContext {
  const context = {
    styles: new Set(),
    scripts: new Set(),
    links: new Set(),
    componentMetadata: new Map(),
    inlinedScripts: new Map(),
    clientDirectives: new Map(),
    renderers: [],
    compressHTML: true,
    partial: true,
    response: { status: 200, statusText: '', headers: new Headers() },
    _metadata: {
      hasHydrationScript: false,
      rendererSpecificHydrationScripts: new Set(),
      renderedScripts: new Set(),
      hasDirectives: new Set(),
      hasRenderedHead: true,
      hasRenderedServerIslandRuntime: false,
      headInTree: false,
      extraHead: [],
      extraStyleHashes: [],
      extraScriptHashes: [],
      propagators: new Set(),
    },
    createAstro: (props: object, slots: Record<string, () => unknown> | null) => ({
      props,
      slots: { has: (name: string) => slots?.[name] !== undefined },
    }),
  };
  return context as unknown as RenderContext;
}
