import { placeStates } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { count } from '../text/words.ts';
import { vocabularyName } from './lookup.ts';
import { placesInOrder } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';
import {
  type AccessFact,
  accessFacts,
  addressText,
  freshness,
  vocabularyNames,
} from './place-facts.ts';

export interface PlaceCard {
  id: string;
  href: string;
  name: string;
  state: string;
  kind: string | undefined;
  address: string;
  summary: string;
  activities: string[];
  /** Only surveyed facts; the others are counted. */
  facts: AccessFact[];
  notSurveyed: number;
  checked: { text: string; stale: boolean };
}

export interface PlacesPage {
  meta: PageMeta;
  groups: { id: string; title: string; intro: string; places: PlaceCard[] }[];
  /** Parts of the territory that have a name. */
  zones: { name: string; text: string }[];
}

function placeCard(graph: Graph, place: Entry<'luoghi'>, today: string): PlaceCard {
  const { data } = place;
  const facts = accessFacts(place);
  return {
    id: place.id,
    href: routes.place(place.id),
    name: data.titolo,
    state: placeStates[data.stato],
    kind: data.tipo && vocabularyName(graph, 'tipi_di_luogo', data.tipo),
    address: addressText(place) ?? 'Indirizzo non noto',
    summary: data.in_breve,
    activities: vocabularyNames(graph, 'cosa_si_puo_fare', data.accoglienza?.cosa_si_puo_fare),
    facts: facts.filter(({ answer }) => answer !== 'unknown'),
    notSurveyed: facts.filter(({ answer }) => answer === 'unknown').length,
    checked: freshness(graph, place, today),
  };
}

const groupWords: Record<Entry<'luoghi'>['data']['stato'], { title: string; intro: string }> = {
  riconosciuto: {
    title: 'Luoghi riconosciuti',
    intro: 'Luoghi accoglienti riconosciuti dal percorso.',
  },
  candidato: { title: 'Luoghi candidati', intro: 'Luoghi che chiedono di essere riconosciuti.' },
  citato: {
    title: 'Luoghi nominati dal percorso',
    intro:
      'Luoghi di cui il percorso parla, o gestiti da chi partecipa. Non sono un elenco di luoghi accoglienti riconosciuti.',
  },
  sospeso: { title: 'Luoghi sospesi', intro: 'Luoghi che per ora non accolgono.' },
};

/** What one can do and how one enters is said only where somebody wrote it. */
function describeAll(places: readonly Entry<'luoghi'>[]): string {
  const told = places.some(({ data }) => data.accoglienza ?? data.accessibilita);
  const number = count(places.length, 'luogo', 'luoghi', 'I luoghi');
  return told
    ? `${number} del percorso: che cosa ci si fa, come si entra, chi ha controllato e quando.`
    : `${number} nominati dal percorso: dove sono, e che cosa c’entrano.`;
}

export function placesPage(graph: Graph, today: string): PlacesPage {
  const places = placesInOrder(graph);
  const states = ['riconosciuto', 'candidato', 'citato', 'sospeso'] as const;
  const groups = states.map((state) => ({
    id: state,
    ...groupWords[state],
    places: places
      .filter(({ data }) => data.stato === state)
      .map((place) => placeCard(graph, place, today)),
  }));
  return {
    meta: pageMeta(graph, {
      kind: 'luogo',
      title: 'I luoghi',
      description: describeAll(places),
      path: routes.places,
      entries: places,
      sources: [],
    }),
    groups: groups.filter((group) => group.places.length > 0),
    zones: graph.content.settings.vocabolari.zone.flatMap(({ nome, descrizione }) =>
      descrizione === undefined ? [] : [{ name: nome, text: descrizione }],
    ),
  };
}
