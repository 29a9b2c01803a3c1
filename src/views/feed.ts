import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { element, escapeXml, type XmlElement, xmlDocument } from '../text/xml.ts';
import { newsAddress } from './news-addresses.ts';
import { newsDays } from './news-days.ts';
import { isDemonstration } from './page.ts';

/** The newest things of a feed; older ones stay on the site. */
export const LONGEST_FEED = 50;

/** Something new, as a reader of news shows it. */
export interface FeedItem {
  /** `collection/id` of an addition, with its day of a change: it stays the same when the address changes. */
  guid: string;
  title: string;
  summary: string;
  url: string;
  kind: string;
  /** ISO instant. */
  when: string;
}

/**
 * What the page of news tells, the latest first: an addition, the changes of a thing on a day, or
 * many additions together. Without history nothing is told to be new.
 */
export function feedItems(graph: Graph): FeedItem[] {
  return newsDays(graph)
    .flatMap(({ day, text, delivery, items }): FeedItem[] => [
      ...items.map((item) => ({
        guid: item.isNew ? item.thing : `${item.thing}/${day}`,
        title: item.title,
        summary: item.said.map((said) => said.text).join(' '),
        url: `${graph.site}${item.isNew && item.href ? item.href : newsAddress(day, item.id)}`,
        kind: item.kind,
        when: item.when,
      })),
      ...(delivery === undefined
        ? []
        : [
            {
              guid: delivery.id,
              title: `Molte cose nuove: ${text}`,
              summary: delivery.text,
              url: `${graph.site}${newsAddress(day, delivery.id)}`,
              kind: 'Novità',
              when: delivery.when,
            },
          ]),
    ])
    .sort((a, b) => Date.parse(b.when) - Date.parse(a.when))
    .slice(0, LONGEST_FEED);
}

/** `Sat, 22 Nov 2031 17:30:00 GMT`: RFC 822, as RSS wants it. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}

function itemElement({ guid, title, summary, url, kind, when }: FeedItem): XmlElement {
  return element('item', [
    element('title', title),
    element('link', url),
    element('guid', guid, { isPermaLink: 'false' }),
    element('pubDate', rfc822(when)),
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
        `Che cosa si aggiunge al sito, e che cosa cambia. ${identita.in_breve}${demonstration ? ' Sito dimostrativo, non ufficiale.' : ''}`,
      ),
    ),
    element('language', 'it'),
    ...(newest === undefined ? [] : [element('lastBuildDate', rfc822(newest.when))]),
    element('ttl', '720'),
    ...items.map(itemElement),
  ]);
  return xmlDocument(
    element('rss', [channel], { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' }),
  );
}
