import { actionStates } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { formatPeriod } from '../text/dates.ts';
import { count, paragraphs } from '../text/words.ts';
import { linksTo, type Link, linkTo, partyLink } from './address.ts';
import { citing, find, findAll } from './lookup.ts';
import { byTitle } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';
import { describeGaps, type Gap, type Source, sourcesOf } from './sources.ts';
import { type Thread, threadAround } from './thread.ts';

export interface ActionCard {
  id: string;
  href: string;
  title: string;
  /** "Attiva", or that it is not known. */
  state: string;
  summary: string;
  hasBody: boolean;
  yields: string[];
  howToJoin: string[];
  line: Link | undefined;
  promoters: Link[];
  places: Link[];
  dates: { when: string; note: string | undefined }[];
  findings: Link[];
  commitments: Link[];
  gaps: Gap[];
  sources: Source[];
  thread: Thread;
}

export interface ActionsPage {
  meta: PageMeta;
  groups: { id: string; title: string; intro: string | undefined; actions: ActionCard[] }[];
}

export function actionCard(graph: Graph, action: Entry<'azioni'>): ActionCard {
  const { id, data } = action;
  const line = find(graph, 'linee', data.linea);
  return {
    id,
    href: routes.action(id),
    title: data.titolo,
    state:
      data.stato === undefined ? 'A che punto è: non ancora verificato' : actionStates[data.stato],
    summary: data.in_breve,
    hasBody: action.body.trim() !== '',
    yields: paragraphs(data.cosa_genera),
    howToJoin: paragraphs(data.come_partecipare),
    line: line && linkTo(graph, line),
    promoters: data.promotori.map((party) => partyLink(graph, party)),
    places: linksTo(graph, findAll(graph, 'luoghi', data.luoghi)),
    dates: data.calendario.map(({ inizio, fine, nota }) => ({
      when: formatPeriod(inizio, fine),
      note: nota,
    })),
    findings: linksTo(graph, citing(graph, `azioni/${id}`, 'emersi', 'azioni')),
    commitments: linksTo(graph, citing(graph, `azioni/${id}`, 'impegni', 'azioni')),
    gaps: describeGaps(action),
    sources: sourcesOf(action),
    thread: threadAround(graph, { kind: 'action', entry: action }),
  };
}

export function actionsPage(graph: Graph): ActionsPage {
  const actions = byTitle(graph.content.azioni);
  return {
    meta: pageMeta(graph, {
      kind: 'azioni',
      title: 'Le azioni',
      description: `${count(actions.length, 'azione', 'azioni', 'Le azioni')} che il percorso mette in moto: da che cosa nascono, chi le promuove, come si partecipa.`,
      path: routes.actions,
      entries: actions,
      sources: [],
    }),
    groups: graph.content.settings.vocabolari.tipi_di_azione
      .map(({ id, nome, descrizione }) => ({
        id: `tipo-${id}`,
        title: nome,
        intro: descrizione,
        actions: actions
          .filter(({ data }) => data.tipo === id)
          .map((action) => actionCard(graph, action)),
      }))
      .filter((group) => group.actions.length > 0 || group.intro !== undefined),
  };
}
