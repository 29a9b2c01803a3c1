import { getEntry, render } from 'astro:content';
import type { CollectionName } from '../model/registry.ts';

type Body = Awaited<ReturnType<typeof render>>['Content'];

/** The component that renders an entry's Markdown body; undefined where there is none. */
export async function renderBody(
  collection: CollectionName,
  id: string,
): Promise<Body | undefined> {
  const entry = await getEntry(collection, id);
  return entry?.body?.trim() ? (await render(entry)).Content : undefined;
}

/** Bodies of several entries by id, of those that have one. */
export async function renderBodies(
  collection: CollectionName,
  items: readonly { id: string; hasBody: boolean }[],
): Promise<Record<string, Body>> {
  const rendered = await Promise.all(
    items
      .filter(({ hasBody }) => hasBody)
      .map(async ({ id }) => [id, await renderBody(collection, id)] as const),
  );
  return Object.fromEntries(
    rendered.filter((pair): pair is [string, Body] => pair[1] !== undefined),
  );
}
