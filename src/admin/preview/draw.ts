import type { Bodies } from '../../components/ui/body.ts';
import type { Fields, ImageRef } from '../../model/field.ts';
import { walk } from '../../model/references.ts';
import type { CollectionName, Content, Entry } from '../../model/registry.ts';
import { assembleGraph, type Graph } from '../../queries/assemble.ts';
import { dayInRome } from '../../text/dates.ts';
import { markdownToHtml } from './markdown.ts';
import { drawingOf } from './pages.ts';
import Preview from './Preview.astro';
import { htmlComponent, renderComponent } from './render-component.ts';

interface Material {
  /** The content as it is published. */
  content: Content;
  entry: Entry;
  fields: Fields;
  /** Where a file of the media folder can be had now. */
  fileAddress: (url: string) => string;
}

/** What the site will show of an entry as it is being written, among the others as published. */
export async function drawPage({ content, entry, fields, fileAddress }: Material): Promise<string> {
  showImages(fields, entry.data, fileAddress);
  const today = dayInRome(new Date());
  const graph = graphWith(content, entry, today, await bytesOf(entry, fileAddress));
  const texts = (entries: readonly Entry[]): Bodies =>
    Object.fromEntries(
      entries
        .filter(({ body }) => body.trim() !== '')
        .map(({ id, collection, body }) => {
          const html = markdownToHtml(body, { id, folder: collection, imageAddress: fileAddress });
          return [id, htmlComponent(html)] as const;
        }),
    );
  return renderComponent(Preview, { drawing: drawingOf(entry, { graph, today, texts }) });
}

function graphWith(content: Content, entry: Entry, today: string, bytes: number): Graph {
  const name: CollectionName = entry.collection;
  const others = (content[name] as Entry[]).filter(({ id }) => id !== entry.id);
  return assembleGraph({ ...content, [name]: [...others, entry] } as Content, {
    history: new Map(),
    // Of what was before, a preview tells nothing.
    memory: { known: true, since: today, complete: false, changes: [] },
    warnings: [],
    today,
    site: '',
    prose: (markdown, owner) =>
      markdownToHtml(markdown, { id: owner, folder: 'campi', imageAddress: (url) => url }),
    measure: (address) => ({ format: address.split('.').at(-1) ?? '', bytes }),
    // No previewed page compares files.
    digest: () => '',
  });
}

function showImages(fields: Fields, data: unknown, fileAddress: Material['fileAddress']): void {
  for (const { field, value } of walk(fields, data)) {
    if (field.shape.kind !== 'image') continue;
    const image = value as ImageRef;
    image.src = fileAddress(image.src);
  }
}

/** Size of the file of a document, the only one that a page tells. */
async function bytesOf({ data }: Entry, fileAddress: Material['fileAddress']): Promise<number> {
  if (!('file' in data) || data.file === undefined) return 0;
  const response = await fetch(fileAddress(data.file));
  return (await response.blob()).size;
}
