import { partyNatures } from '../model/labels.ts';
import { type CollectionName, collections, type Entry, fileOf } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { onDay } from '../text/dates.ts';
import { count, listWords, shorten } from '../text/words.ts';
import { element, escapeXml, type XmlElement, xmlDocument } from '../text/xml.ts';
import { addressOf, partyLink, titleOf } from './address.ts';
import { deadlineText } from './commitment-status.ts';
import { isDemonstration } from './page.ts';

/** The newest things of a feed; older ones stay on the site. */
export const LONGEST_FEED = 50;

/** Something added to the site, as a reader of news shows it. */
export interface FeedItem {
  /** `collection/id`: it stays the same when the address changes. */
  guid: string;
  title: string;
  summary: string;
  url: string;
  kind: string;
  /** ISO instant at which it entered the content. */
  added: string;
}

type Titles = {
  [Name in CollectionName]: string | ((entry: Entry<Name>, title: string) => string);
};

const titles: Titles = {
  sessioni: ({ data }, title) =>
    `${data.tipo === 'tavolo' ? 'Nuova sessione' : 'Nuovo incontro'}: ${title}`,
  emersi: 'Nuovo punto emerso',
  luoghi: 'Nuovo luogo',
  aggiornamenti: (_, title) => title,
  impegni: 'Nuovo impegno',
  azioni: 'Nuova azione',
  documenti: 'Nuovo documento',
  soggetti: 'Nuovo soggetto',
  verifiche: 'Nuova verifica',
  attesi: 'Nuova cosa attesa',
  percorso: 'Nuova fase del percorso',
  patti: 'Nuovo patto',
  linee: 'Nuova linea',
  glossario: 'Nuova parola spiegata',
  pagine: 'Nuova pagina',
};

function itemTitle(graph: Graph, entry: Entry): string {
  const title = titleOf(graph, entry);
  const words = titles[entry.collection];
  return typeof words === 'string' ? `${words}: ${title}` : words(entry as never, title);
}

/** What an entry is about, in plain words. */
function summary(graph: Graph, entry: Entry): string {
  const { data } = entry;
  if ('in_breve' in data && data.in_breve !== undefined) return data.in_breve;
  if ('definizione' in data) return data.definizione;
  if ('testo' in data) return shorten(data.testo, 255);
  if ('giudizi' in data) {
    const who = listWords(data.a_cura_di.map((party) => partyLink(graph, party).text));
    const checked = count(data.giudizi.length, 'impegno controllato', 'impegni controllati');
    return `${checked} ${onDay('il', data.data)}, a cura di: ${who}.`;
  }
  if ('responsabile' in data) {
    const deadline = deadlineText(entry as Entry<'impegni'>);
    return data.responsabile === undefined
      ? `${deadline}.`
      : `Chi lo prende: ${partyLink(graph, data.responsabile).text}. ${deadline}.`;
  }
  return 'natura' in data ? `${partyNatures[data.natura]}.` : data.titolo;
}

/**
 * What was added, the newest first, by the history of the content. Without history nothing is told
 * to be new.
 */
export function feedItems(graph: Graph): FeedItem[] {
  return [...graph.entries.values()]
    .flatMap((entry): FeedItem[] => {
      const added = graph.history.get(fileOf(entry.collection, entry.id))?.added;
      if (added === undefined) return [];
      return [
        {
          guid: `${entry.collection}/${entry.id}`,
          title: itemTitle(graph, entry),
          summary: summary(graph, entry),
          url: `${graph.site}${addressOf(graph, entry)}`,
          kind: collections[entry.collection].labelSingular,
          added,
        },
      ];
    })
    .sort((a, b) => Date.parse(b.added) - Date.parse(a.added))
    .slice(0, LONGEST_FEED);
}

/** `Sat, 22 Nov 2031 17:30:00 GMT`: RFC 822, as RSS wants it. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}

function itemElement({ guid, title, summary, url, kind, added }: FeedItem): XmlElement {
  return element('item', [
    element('title', title),
    element('link', url),
    element('guid', guid, { isPermaLink: 'false' }),
    element('pubDate', rfc822(added)),
    element('category', kind),
    // Readers take a description as HTML: plain text is written as HTML first.
    element('description', escapeXml(summary)),
  ]);
}

/** The feed of the site, RSS 2.0. */
export function feedFile(graph: Graph): string {
  const { identita } = graph.content.settings;
  const demonstration = isDemonstration(graph);
  const items = feedItems(graph);
  const newest = items[0];
  const channel = element('channel', [
    element(
      'title',
      `${identita.nome}: le novità${demonstration ? ' (dimostrazione, non ufficiale)' : ''}`,
    ),
    element('link', `${graph.site}${routes.home}`),
    element('atom:link', '', {
      href: `${graph.site}${routes.feed}`,
      rel: 'self',
      type: 'application/rss+xml',
    }),
    element(
      'description',
      escapeXml(
        `Che cosa si aggiunge al sito. ${identita.in_breve}${demonstration ? ' Sito dimostrativo, non ufficiale.' : ''}`,
      ),
    ),
    element('language', 'it'),
    ...(newest === undefined ? [] : [element('lastBuildDate', rfc822(newest.added))]),
    element('ttl', '720'),
    ...items.map(itemElement),
  ]);
  return xmlDocument(
    element('rss', [channel], { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' }),
  );
}
