import type { ImageRef } from '../model/field.ts';
import { costs, placeStates, weekdays } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { hoursWords } from '../text/places/hours.ts';
import { formatNumber, listWords, lowerFirst, paragraphs } from '../text/words.ts';
import { linksTo, type Link, linkTo, partyLink } from './address.ts';
import { citing, mustFind, vocabularyName } from './lookup.ts';
import { compareSessions, neighbours, placesInOrder } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';
import {
  type AccessFact,
  accessFacts,
  addressText,
  answers,
  freshness,
  vocabularyNames,
} from './place-facts.ts';
import { describeGaps } from './sources.ts';
import { type Contact, contactRows } from './contacts.ts';
import { placeData } from './structured-data.ts';

export interface PlacePage {
  meta: PageMeta;
  address: string | undefined;
  /** An exact position has a link for the person's own map app; an approximate one is only told. */
  position: { text: string; href: string | undefined } | undefined;
  zones: string[];
  directions: string[];
  hours: { days: string; hours: string; note: string | undefined }[];
  managers: Link[];
  contacts: Contact[];
  activities: string[];
  /** "Famiglie, persone anziane": for whom it is. */
  audiences: string | undefined;
  /** "Quanto costa": "Gratuito", and so on: label and answer. */
  details: { label: string; text: string }[];
  facts: AccessFact[];
  /** Whether nobody has surveyed any access fact. */
  nothingSurveyed: boolean;
  factsNote: string[];
  checked: { text: string; stale: boolean };
  images: { image: ImageRef; alt: string; credit: string | undefined }[];
  actions: Link[];
  commitments: Link[];
  sessions: Link[];
}

function position({ data }: Entry<'luoghi'>): PlacePage['position'] {
  const where = data.posizione;
  if (where === undefined) return undefined;
  return where.precisione === 'esatta'
    ? { text: `${where.lat}, ${where.lon}`, href: `geo:${where.lat},${where.lon}` }
    : {
        text: `Entro circa ${formatNumber(where.raggio_m ?? 0)} metri da ${where.lat}, ${where.lon}: il punto preciso non è noto`,
        href: undefined,
      };
}

function details({ data }: Entry<'luoghi'>): PlacePage['details'] {
  const welcome = data.accoglienza;
  const rows: [string, string | undefined][] = [
    ['Quanto costa', welcome?.costo && costs[welcome.costo]],
    ['Serve prenotare', welcome?.prenotazione && answers[welcome.prenotazione][1]],
    ['Chi accoglie', welcome?.chi_accoglie],
    ['Lingue', listWords(welcome?.lingue ?? [])],
    ['Servizi', listWords(welcome?.servizi ?? [])],
  ];
  return rows.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

function hours({ data }: Entry<'luoghi'>): PlacePage['hours'] {
  return data.orari.map(({ giorni, dalle, alle, nota }) => ({
    days: listWords(
      giorni.map((day, index) => (index === 0 ? weekdays[day] : lowerFirst(weekdays[day]))),
    ),
    hours: hoursWords({ from: dalle, to: alle }),
    note: nota,
  }));
}

export function placePage(graph: Graph, id: string, today: string): PlacePage {
  const place = mustFind(graph, 'luoghi', id);
  const { data } = place;
  const { previous, next } = neighbours(placesInOrder(graph), place);
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
    position: position(place),
    zones: vocabularyNames(graph, 'zone', data.zone),
    directions: paragraphs(data.come_arrivare),
    hours: hours(place),
    managers: data.gestori.map((party) => partyLink(graph, party)),
    contacts: contactRows(place.data.contatti ?? {}),
    activities: vocabularyNames(graph, 'cosa_si_puo_fare', data.accoglienza?.cosa_si_puo_fare),
    audiences: audiences(graph, data.accoglienza?.per_chi),
    details: details(place),
    facts: accessFacts(place),
    nothingSurveyed: accessFacts(place).every(({ answer }) => answer === 'unknown'),
    factsNote: paragraphs(data.accessibilita?.nota),
    checked: freshness(graph, place, today),
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
