import type { APIRoute } from 'astro';
import { loadGraph } from '../queries/graph.ts';
import { robotsFile } from '../views/sitemap.ts';

export const GET: APIRoute = async () =>
  new Response(robotsFile(await loadGraph()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
