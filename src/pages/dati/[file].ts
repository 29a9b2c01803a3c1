import type { APIRoute, GetStaticPaths } from 'astro';
import { loadGraph } from '../../queries/graph.ts';
import { dataFile, dataFiles } from '../../views/open-data.ts';

export const getStaticPaths = (() =>
  dataFiles.map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute<never, { file: string }> = async ({ params: { file } }) =>
  new Response(dataFile(await loadGraph(), file), {
    headers: {
      'Content-Type': file.endsWith('.json') ? 'application/json' : 'text/csv; charset=utf-8',
    },
  });
