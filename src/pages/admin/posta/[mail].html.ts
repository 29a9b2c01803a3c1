import type { APIRoute, GetStaticPaths } from 'astro';
import { loadGraph } from '../../../queries/graph.ts';
import { accountMails } from '../../../views/mails.ts';

export const getStaticPaths = (async () =>
  accountMails(await loadGraph()).map(({ kind, html }) => ({
    params: { mail: kind },
    props: { html },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ html: string }> = ({ props }) =>
  new Response(props.html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
