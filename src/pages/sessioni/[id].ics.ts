import type { APIRoute, GetStaticPaths } from 'astro';
import { now } from '../../queries/clock.ts';
import { loadGraph } from '../../queries/graph.ts';
import { datedSessions, sessionCalendarFile } from '../../views/calendar.ts';

export const getStaticPaths = (async () =>
  datedSessions(await loadGraph()).map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute<never, { id: string }> = async ({ params }) =>
  new Response(sessionCalendarFile(await loadGraph(), params.id, now), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
