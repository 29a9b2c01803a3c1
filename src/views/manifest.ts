import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';

/** What a phone shows of the site where someone keeps it at hand: a web app manifest. */
export interface Manifest {
  id: string;
  name: string;
  short_name: string;
  description: string;
  lang: 'it';
  dir: 'ltr';
  start_url: string;
  scope: string;
  display: 'minimal-ui';
  background_color: string;
  theme_color: string;
  icons: { src: string; sizes: string; type: string; purpose: 'any' | 'maskable' }[];
}

/** Longest name that home screens show whole. */
const SHORT = 12;

export function siteManifest(graph: Graph): Manifest {
  const { nome, in_breve } = graph.content.settings.identita;
  const cloth = '#fbf6ec';
  return {
    id: routes.home,
    name: nome,
    short_name: shortName(nome),
    description: in_breve,
    lang: 'it',
    dir: 'ltr',
    start_url: routes.home,
    scope: routes.home,
    display: 'minimal-ui',
    background_color: cloth,
    theme_color: cloth,
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}

/** The first words of a name, as many as a home screen shows; at least one, and not ending in a small word. */
export function shortName(name: string): string {
  const words = name.split(' ');
  let kept = words.length;
  while (kept > 1 && (words.slice(0, kept).join(' ').length > SHORT || isSmall(words[kept - 1]))) {
    kept -= 1;
  }
  return words.slice(0, kept).join(' ');
}

function isSmall(word: string | undefined): boolean {
  return word !== undefined && word.length <= 3;
}
