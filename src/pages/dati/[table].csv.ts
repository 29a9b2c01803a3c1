import type { APIRoute, GetStaticPaths } from 'astro';
import { loadGraph } from '../../queries/graph.ts';
import { dataFile, dataTables } from '../../views/open-data.ts';

export const getStaticPaths = (() =>
  dataTables.map((table) => ({ params: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute<never, { table: string }> = async ({ params }) =>
  new Response(dataFile(await loadGraph(), params.table, 'csv'), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
