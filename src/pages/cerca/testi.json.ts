import type { APIRoute } from 'astro';
import { today } from '../../queries/clock.ts';
import { loadGraph } from '../../queries/graph.ts';
import { searchRecords } from '../../views/search-records.ts';

/** For the search index alone, which the build makes of it and then takes it away. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(searchRecords(await loadGraph(), today)), {
    headers: { 'Content-Type': 'application/json' },
  });
