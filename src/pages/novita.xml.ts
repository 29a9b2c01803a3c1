import type { APIRoute } from 'astro';
import { loadGraph } from '../queries/graph.ts';
import { feedFile } from '../views/feed.ts';

export const GET: APIRoute = async () =>
  new Response(feedFile(await loadGraph()), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
