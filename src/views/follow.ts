import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { mailto } from '../text/mailto.ts';
import type { Link } from './address.ts';
import { LONGEST_FEED } from './feed.ts';
import { isDemonstration, type PageMeta, pageMeta } from './page.ts';
import { reportingWays } from './reporting.ts';

/** A file that a program reads again and again. */
export interface Subscription {
  /** Full address, to copy. */
  address: string;
  href: string;
}

export interface FollowPage {
  meta: PageMeta;
  /** `news` is the page that tells the same. */
  feed: Subscription & { longest: number; news: string };
  /** `subscribe` asks the calendar program of the device to keep reading it. */
  calendar: Subscription & { subscribe: string; sessions: Link };
  report: {
    mailbox: Link | undefined;
    demonstration: boolean;
    /** Where to read or ask, while there is no mailbox. */
    ways: Link[];
  };
}

function mailbox(graph: Graph): Link | undefined {
  const { nome, contatti } = graph.content.settings.identita;
  const address = contatti?.email;
  if (address === undefined) return undefined;
  const subject = `Errore sul sito «${nome}»`;
  return { href: mailto(address, subject, 'Pagina:\n\nChe cosa non va:\n'), text: address };
}

export function followPage(graph: Graph): FollowPage {
  const calendar = `${graph.site}${routes.calendar}`;
  return {
    meta: pageMeta(graph, {
      kind: 'pagina',
      title: 'Come seguire le novità',
      description:
        'Sapere che cosa si aggiunge al sito, che cosa cambia e quando ci si incontra, senza dover tornare a guardare.',
      path: routes.follow,
    }),
    feed: {
      address: `${graph.site}${routes.feed}`,
      href: routes.feed,
      longest: LONGEST_FEED,
      news: routes.news,
    },
    calendar: {
      address: calendar,
      href: routes.calendar,
      subscribe: calendar.replace(/^https?:/, 'webcal:'),
      sessions: { href: routes.sessions, text: 'Sessioni e incontri' },
    },
    report: {
      mailbox: mailbox(graph),
      demonstration: isDemonstration(graph),
      ways: reportingWays(graph),
    },
  };
}
