import type { APIRoute } from 'astro';
import { now } from '../queries/clock.ts';
import { loadGraph } from '../queries/graph.ts';
import { calendarFile } from '../views/calendar.ts';

export const GET: APIRoute = async () =>
  new Response(calendarFile(await loadGraph(), now), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
