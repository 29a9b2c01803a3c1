import { sections } from '../model/labels.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { formatDate } from '../text/dates.ts';
import { linksTo, type Link, linkTo } from './address.ts';
import { find, findAll } from './lookup.ts';
import { pagesOf } from './order.ts';
import { isDemonstration } from './page.ts';

/** What stands around every page. */
export interface Shell {
  name: string;
  territory: string;
  period: string | undefined;
  navigation: (Link & { current: boolean })[];
  /** The sentence that says what the site is not; absent on an official site. */
  demonstration: string | undefined;
  /** Pages that tell what the process is. */
  project: Link[];
  explore: Link[];
  feed: string;
  /** "22 novembre 2026": the day from which days are counted. */
  upTo: string;
  pages: Link[];
  promoter: Link | undefined;
  platform: Link | undefined;
  license: Link | undefined;
}

const sectionAddresses: Record<keyof typeof sections, string> = {
  percorso: routes.path,
  sessioni: routes.sessions,
  domande: routes.questions,
  filo: routes.thread,
  luoghi: routes.places,
  azioni: routes.actions,
  patto: routes.pact,
  impegni: routes.commitments,
  soggetti: routes.parties,
  documenti: routes.documents,
  attesi: routes.expectations,
  novita: routes.news,
  mancanze: routes.gaps,
  glossario: routes.glossary,
  indice: routes.index,
  dati: routes.openData,
};

const DEFAULT_WARNING =
  'Questo sito è una dimostrazione: non è un sito ufficiale. I testi ufficiali si leggono alle fonti.';

/** @param path address of the page around which the shell stands */
export function siteShell(graph: Graph, path: string): Shell {
  const { identita, menu } = graph.content.settings;
  const promoter = find(graph, 'soggetti', identita.promotore);
  const explore = Object.entries(sectionAddresses).map(([key, href]) => ({
    href,
    text: sections[key as keyof typeof sections],
  }));
  return {
    name: identita.nome,
    territory: identita.territorio.nome,
    period: identita.periodo,
    navigation: menu.testata.map((key) => ({
      href: sectionAddresses[key],
      text: sections[key],
      current: path.startsWith(sectionAddresses[key]),
    })),
    demonstration: isDemonstration(graph) ? (identita.avviso ?? DEFAULT_WARNING) : undefined,
    project: linksTo(graph, pagesOf(graph, 'progetto')),
    explore: [
      ...explore,
      { href: routes.search, text: 'Cerca' },
      { href: routes.follow, text: 'Come seguire le novità' },
      { href: routes.guide, text: 'Guida per chi scrive' },
    ],
    feed: routes.feed,
    upTo: formatDate(graph.today),
    pages: linksTo(graph, findAll(graph, 'pagine', menu.pagine_a_pie)),
    promoter: promoter && linkTo(graph, promoter),
    platform: identita.piattaforma && {
      href: identita.piattaforma.url,
      text: identita.piattaforma.nome,
    },
    license: identita.licenza && { href: identita.licenza.url, text: identita.licenza.nome },
  };
}
