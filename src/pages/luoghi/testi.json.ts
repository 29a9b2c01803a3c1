import type { APIRoute } from 'astro';
import { today } from '../../queries/clock.ts';
import { loadGraph } from '../../queries/graph.ts';
import { placeTexts } from '../../views/places-file.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(placeTexts(await loadGraph(), today)), {
    headers: { 'Content-Type': 'application/json' },
  });
