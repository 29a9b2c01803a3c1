import { markdownToHtml } from 'satteri';
import { markdownOptions } from './plugins.ts';

/** HTML of a Markdown field, by the same rules as bodies. Images belong to bodies only. */
export function renderProse(markdown: string): string {
  return markdownToHtml(markdown, {
    ...markdownOptions,
    features: { ...markdownOptions.features, smartPunctuation: true },
  }).html;
}
