import type { APIRoute } from 'astro';
import { today } from '../../queries/clock.ts';
import { loadGraph } from '../../queries/graph.ts';
import { placesFile } from '../../views/places-file.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(placesFile(await loadGraph(), today)), {
    headers: { 'Content-Type': 'application/json' },
  });
