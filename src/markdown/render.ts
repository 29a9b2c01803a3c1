import { markdownToHtml } from 'satteri';
import { markdownOptions } from './plugins.ts';

/**
 * HTML of a Markdown field, by the same rules as bodies. Images belong to bodies only.
 * @param owner id of what the field belongs to: the ids inside the text begin with it
 */
export function renderProse(markdown: string, owner: string): string {
  return markdownToHtml(markdown, {
    ...markdownOptions,
    fileURL: new URL(`file:///campi/${owner}.md`),
    features: { ...markdownOptions.features, smartPunctuation: true },
  }).html;
}
