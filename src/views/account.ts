import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';

/** The page where an editor chooses a password. */
export interface AccountPage {
  title: string;
  documentTitle: string;
  siteName: string;
  home: string;
  room: string;
}

export function accountPage(graph: Graph): AccountPage {
  const { nome } = graph.content.settings.identita;
  const title = 'Accesso alla redazione';
  return {
    title,
    documentTitle: `${title} · ${nome}`,
    siteName: nome,
    home: routes.home,
    room: routes.admin,
  };
}
