import type { DecapCmsCore } from 'decap-cms-core';
import { Component, createElement, type ReactNode } from 'react';
import { unfoldFields } from '../../model/folds.ts';
import { type Content, type Entry } from '../../model/registry.ts';
import { validate } from '../../model/validate.ts';
import { type Asset, isBeingRead, MILLISECONDS, TRIES } from '../asset.ts';
import type { DraftEntry } from '../decap-types.ts';
import { checkEntry, definitionOf } from '../entry-check.ts';
import { givenIdsIn, withGivenIds } from '../given-ids.ts';
import { publishedContent } from '../published.ts';
import type { Previewed } from './draw.ts';
import styles from './preview.css?url';

const PREVIEWED: readonly Previewed[] = ['sessioni', 'luoghi', 'impegni'];

/** Previews of the entries that have a page, drawn by the components of the site. */
export function registerPreviews(CMS: typeof DecapCmsCore): void {
  CMS.registerPreviewStyle(styles);
  for (const name of PREVIEWED) CMS.registerPreviewTemplate(name, PagePreview);
}

interface PreviewProps {
  entry: DraftEntry;
  getAsset: (path: string) => Asset;
}

interface PreviewState {
  html: string;
  problems: string[];
}

let content: Promise<Content> | undefined;

/** The page as it will be; while something is missing, as it last could be drawn, and what is. */
class PagePreview extends Component<PreviewProps, PreviewState> {
  override state: PreviewState = { html: '', problems: [] };

  override componentDidMount(): void {
    void this.#draw();
  }

  override componentDidUpdate({ entry }: PreviewProps): void {
    if (entry !== this.props.entry) void this.#draw();
  }

  async #draw(turn = 0): Promise<void> {
    const { entry, getAsset } = this.props;
    const collection = entry.get('collection') as Previewed;
    const definition = definitionOf(collection, entry.get('slug'));
    // With the ids that saving will give: nobody has to write them, and no one is asked for them.
    const rules = givenIdsIn(definition.fields);
    const form = withGivenIds(entry.get('data'), rules, entry.get('newRecord') === true).toJS();
    const { body, ...data } = unfoldFields(definition.fields, form);
    const text = typeof body === 'string' ? body : '';
    const { data: valid } = validate(definition, data, text);
    if (valid === undefined) {
      this.setState({ problems: checkEntry(definition, form) });
      return;
    }
    content ??= publishedContent();
    const [published, { drawPage }] = await Promise.all([content, import('./draw.ts')]);
    let waiting = false;
    const html = await drawPage(collection, {
      content: published,
      entry: { id: entry.get('slug') || 'bozza', collection, data: valid, body: text } as Entry,
      fields: definition.fields,
      imageAddress: (url) => {
        const asset = getAsset(url);
        waiting ||= isBeingRead(asset);
        return asset.toString();
      },
    });
    // Something may have been written meanwhile: that is drawn by its own turn.
    if (entry !== this.props.entry) return;
    this.setState({ html, problems: [] });
    if (waiting && turn < TRIES) setTimeout(() => void this.#draw(turn + 1), MILLISECONDS);
  }

  override render(): ReactNode {
    const { html, problems } = this.state;
    return createElement(
      'div',
      null,
      problems.length > 0 &&
        createElement(
          'div',
          { className: 'mx-auto max-w-page px-4 pt-5' },
          createElement('p', { className: 'font-semibold' }, 'Prima di pubblicare:'),
          createElement(
            'ul',
            { className: 'prose' },
            problems.map((problem) => createElement('li', { key: problem }, problem)),
          ),
        ),
      createElement('div', { dangerouslySetInnerHTML: { __html: html } }),
    );
  }
}
