import type { APIRoute } from 'astro';
import { loadGraph } from '../queries/graph.ts';
import { siteManifest } from '../views/manifest.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(siteManifest(await loadGraph()), undefined, 2), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
