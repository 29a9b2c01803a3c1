import type { Fields, ImageRef } from '../../model/field.ts';
import { walk } from '../../model/references.ts';
import type { CollectionName, Content, Entry } from '../../model/registry.ts';
import { assembleGraph, type Graph } from '../../queries/assemble.ts';
import { dayInRome } from '../../text/dates.ts';
import { commitmentPage } from '../../views/commitment.ts';
import { placePage } from '../../views/place.ts';
import { sessionPage } from '../../views/sessions.ts';
import CommitmentPreview from './CommitmentPreview.astro';
import { markdownToHtml } from './markdown.ts';
import PlacePreview from './PlacePreview.astro';
import { renderComponent } from './render-component.ts';
import SessionPreview from './SessionPreview.astro';

/** The pages that can be previewed: what they show, and the component that shows it. */
const pages = {
  sessioni: { view: sessionPage, component: SessionPreview },
  luoghi: { view: placePage, component: PlacePreview },
  impegni: { view: commitmentPage, component: CommitmentPreview },
} as const;

export type Previewed = keyof typeof pages;

interface Draft {
  content: Content;
  entry: Entry;
  fields: Fields;
  /** Where a picture of the media folder can be seen now. */
  imageAddress: (url: string) => string;
}

/** The page of an entry as it is being written, among the others as they are published. */
export async function drawPage(
  name: Previewed,
  { content, entry, fields, imageAddress }: Draft,
): Promise<string> {
  showImages(fields, entry.data, imageAddress);
  const today = dayInRome(new Date());
  const graph = graphWith(content, entry, today);
  const { view, component } = pages[name];
  return renderComponent(component, {
    view: view(graph, entry.id, today),
    body: markdownToHtml(entry.body, { id: entry.id, folder: name, imageAddress }),
  });
}

function graphWith(content: Content, entry: Entry, today: string): Graph {
  const name: CollectionName = entry.collection;
  const others = (content[name] as Entry[]).filter(({ id }) => id !== entry.id);
  return assembleGraph({ ...content, [name]: [...others, entry] } as Content, {
    history: new Map(),
    warnings: [],
    today,
    site: '',
    prose: (markdown, owner) =>
      markdownToHtml(markdown, { id: owner, folder: 'campi', imageAddress: (url) => url }),
    measure: (address) => ({ format: address.split('.').at(-1) ?? '', bytes: 0 }),
  });
}

function showImages(fields: Fields, data: unknown, imageAddress: (url: string) => string): void {
  for (const { field, value } of walk(fields, data)) {
    if (field.shape.kind !== 'image') continue;
    const image = value as ImageRef;
    image.src = imageAddress(image.src);
  }
}
