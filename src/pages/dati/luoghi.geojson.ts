import type { APIRoute } from 'astro';
import { loadGraph } from '../../queries/graph.ts';
import { placesGeoJson } from '../../views/places-geojson.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(placesGeoJson(await loadGraph())), {
    headers: { 'Content-Type': 'application/geo+json' },
  });
