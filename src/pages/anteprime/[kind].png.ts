import type { APIRoute, GetStaticPaths } from 'astro';
import { drawPreview } from '../../drawing/preview-image.ts';
import { loadGraph } from '../../queries/graph.ts';
import type { PageKind } from '../../views/page.ts';
import { pagePreview, previewKinds } from '../../views/preview.ts';

/** The images that stand for the pages where their addresses are shared. */
export const getStaticPaths = (() =>
  previewKinds.map((kind) => ({ params: { kind }, props: { kind } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ kind: PageKind }> = async ({ props }) => {
  const png = await drawPreview(pagePreview(await loadGraph(), props.kind));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
