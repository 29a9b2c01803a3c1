import type { APIRoute } from 'astro';
import { loadGraph } from '../queries/graph.ts';
import { sitemapFile } from '../views/sitemap.ts';

export const GET: APIRoute = async () =>
  new Response(sitemapFile(await loadGraph()), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
