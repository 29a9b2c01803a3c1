import type { ImageRef } from '../model/field.ts';
import { costs, placeStates } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { listWords, lowerFirst, paragraphs } from '../text/words.ts';
import { linksTo, type Link, linkTo, partyLink } from './address.ts';
import { citing, mustFind, vocabularyName } from './lookup.ts';
import { hasDoorCard } from './door-card.ts';
import { type PlacePosition, placePosition } from './map-links.ts';
import { type OpeningDays, openingWeek } from './opening-hours.ts';
import { compareSessions, neighbours, placesInOrder } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';
import {
  type AccessFact,
  accessFacts,
  addressText,
  answers,
  type Freshness,
  freshness,
  vocabularyNames,
} from './place-facts.ts';
import { placeMail } from './proposal-mail.ts';
import { describeGaps } from './sources.ts';
import { type Contact, contactRows } from './contacts.ts';
import { placeData } from './structured-data.ts';

interface Answer {
  label: string;
  text: string;
}

export interface PlacePage {
  meta: PageMeta;
  address: string | undefined;
  position: PlacePosition | undefined;
  zones: string[];
  directions: string[];
  hours: OpeningDays[];
  managers: Link[];
  contacts: Contact[];
  activities: string[];
  /** "Famiglie, persone anziane": for whom it is. */
  audiences: string | undefined;
  /** "Chi accoglie", "Quanto costa", and so on: label and answer, where it is known. */
  welcome: Answer[];
  /** Languages and services. */
  details: Answer[];
  facts: AccessFact[];
  /** Whether nobody has surveyed any access fact. */
  nothingSurveyed: boolean;
  factsNote: string[];
  checked: Freshness;
  /** What one should know before going there, in one sentence. */
  caution: string | undefined;
  /** How to say that something is wrong: by mail, where there is a mailbox, and on a page. */
  report: { mail: Link | undefined; page: Link };
  /** The card for its door; a place that does not welcome now has none. */
  doorCard: Link | undefined;
  images: { image: ImageRef; alt: string; credit: string | undefined }[];
  actions: Link[];
  commitments: Link[];
  sessions: Link[];
}

function known(rows: [label: string, text: string | undefined][]): Answer[] {
  return rows.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

function caution({ data }: Entry<'luoghi'>, { tone }: Freshness): string | undefined {
  if (data.stato === 'sospeso') return 'Per ora questo luogo non accoglie.';
  return tone === 'late'
    ? 'Qualcosa può essere cambiato: prima di andare conviene chiedere.'
    : undefined;
}

function report(graph: Graph, place: Entry<'luoghi'>): PlacePage['report'] {
  const { titolare_trattamento } = graph.content.settings.identita;
  return {
    mail: placeMail(graph, place),
    page:
      titolare_trattamento === undefined
        ? { href: routes.proposal, text: 'che cosa puoi fare' }
        : { href: routes.proposalFor(place.data.titolo), text: 'usa il modulo' },
  };
}

export function placePage(graph: Graph, id: string, today: string): PlacePage {
  const place = mustFind(graph, 'luoghi', id);
  const { data } = place;
  const { previous, next } = neighbours(placesInOrder(graph), place);
  const checked = freshness(graph, place, today);
  const kind = data.tipo && vocabularyName(graph, 'tipi_di_luogo', data.tipo);
  return {
    meta: pageMeta(graph, {
      kind: 'luogo',
      title: data.titolo,
      eyebrow: [kind, placeStates[data.stato]].filter(Boolean).join(' · '),
      description: data.in_breve,
      path: routes.place(id),
      breadcrumbs: [{ href: routes.places, text: 'Luoghi' }],
      entries: [place],
      gaps: describeGaps(place),
      previous: previous && linkTo(graph, previous),
      next: next && linkTo(graph, next),
      structuredData: [placeData(graph, place)],
    }),
    address: addressText(place),
    position: placePosition(place),
    zones: vocabularyNames(graph, 'zone', data.zone),
    directions: paragraphs(data.come_arrivare),
    hours: openingWeek(data.orari),
    managers: data.gestori.map((party) => partyLink(graph, party)),
    contacts: contactRows(place.data.contatti ?? {}),
    activities: vocabularyNames(graph, 'cosa_si_puo_fare', data.accoglienza?.cosa_si_puo_fare),
    audiences: audiences(graph, data.accoglienza?.per_chi),
    welcome: known([
      ['Chi accoglie', data.accoglienza?.chi_accoglie],
      ['Quanto costa', data.accoglienza?.costo && costs[data.accoglienza.costo]],
      [
        'Serve prenotare',
        data.accoglienza?.prenotazione && answers[data.accoglienza.prenotazione][1],
      ],
    ]),
    details: known([
      ['Lingue', listWords(data.accoglienza?.lingue ?? [])],
      ['Servizi', listWords(data.accoglienza?.servizi ?? [])],
    ]),
    facts: accessFacts(place),
    nothingSurveyed: accessFacts(place).every(({ answer }) => answer === 'unknown'),
    factsNote: paragraphs(data.accessibilita?.nota),
    checked,
    caution: caution(place, checked),
    report: report(graph, place),
    doorCard: hasDoorCard(place)
      ? { href: routes.doorCard(id), text: 'Il cartello da appendere alla porta' }
      : undefined,
    images: data.immagini.map(({ file, alt, autore }) => ({
      image: file,
      alt: alt ?? '',
      credit: autore,
    })),
    actions: linksTo(graph, citing(graph, `luoghi/${id}`, 'azioni', 'luoghi')),
    commitments: linksTo(graph, citing(graph, `luoghi/${id}`, 'impegni', 'luoghi')),
    sessions: linksTo(
      graph,
      citing(graph, `luoghi/${id}`, 'sessioni', 'luogo').sort(compareSessions),
    ),
  };
}

function audiences(graph: Graph, ids: readonly string[] | undefined): string | undefined {
  const names = vocabularyNames(graph, 'per_chi', ids);
  return names.length === 0 ? undefined : listWords(names.map(lowerFirst));
}
