import { STALE_PLACE_DAYS } from '../model/integrity/index.ts';
import { accessFactLabels, costs, placeStates, weekdays } from '../model/labels.ts';
import type { ImageRef } from '../model/field.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { daysBetween, onDay } from '../text/dates.ts';
import { count, formatNumber, listWords, lowerFirst, paragraphs } from '../text/words.ts';
import { linksTo, type Link, linkTo, partyLink } from './address.ts';
import { citing, mustFind, vocabularyName } from './lookup.ts';
import { byTitle, compareSessions, neighbours } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';
import { describeGaps } from './sources.ts';
import { placeData } from './structured-data.ts';

export type FactAnswer = 'yes' | 'no' | 'not-surveyed';

export interface AccessFact {
  label: string;
  answer: FactAnswer;
  /** "Sì", "No", "Non rilevato". */
  text: string;
}

export interface PlaceCard {
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
}

export interface PlacePage {
  meta: PageMeta;
  address: string | undefined;
  position: { text: string; href: string } | undefined;
  zones: string[];
  directions: string[];
  hours: { days: string; hours: string; note: string | undefined }[];
  manager: Link | undefined;
  contacts: { label: string; link: Link }[];
  activities: string[];
  audiences: string[];
  /** "Quanto costa": "Gratuito", and so on: label and answer. */
  details: { label: string; text: string }[];
  facts: AccessFact[];
  factsNote: string[];
  checked: { text: string; stale: boolean };
  images: { image: ImageRef; alt: string; credit: string | undefined }[];
  actions: Link[];
  commitments: Link[];
  sessions: Link[];
}

const answers = {
  si: ['yes', 'Sì'],
  no: ['no', 'No'],
} as const satisfies Record<string, readonly [FactAnswer, string]>;

function accessFacts({ data }: Entry<'luoghi'>): AccessFact[] {
  const known = data.accessibilita;
  return Object.entries(accessFactLabels).map(([key, label]) => {
    const value = known?.[key as keyof typeof accessFactLabels];
    const [answer, text] =
      value === undefined ? (['not-surveyed', 'Non rilevato'] as const) : answers[value];
    return { label, answer, text };
  });
}

/** When the sheet was checked, and whether that is too long ago to rely on. */
function freshness(graph: Graph, { data }: Entry<'luoghi'>, today: string) {
  const { verificato_il, verificato_da } = data;
  if (verificato_il === undefined)
    return { text: 'Scheda non ancora verificata sul posto', stale: true };
  const who = verificato_da === undefined ? '' : ` da ${partyLink(graph, verificato_da).text}`;
  const stale = daysBetween(verificato_il, today) > STALE_PLACE_DAYS;
  return {
    text: `Verificata ${onDay('il', verificato_il)}${who}${stale ? ': da ricontrollare' : ''}`,
    stale,
  };
}

function addressText({ data }: Entry<'luoghi'>): string | undefined {
  const parts = [data.indirizzo, [data.cap, data.frazione].filter(Boolean).join(' ')].filter(
    Boolean,
  );
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function placeCard(graph: Graph, place: Entry<'luoghi'>, today: string): PlaceCard {
  const { data } = place;
  const facts = accessFacts(place);
  return {
    href: routes.place(place.id),
    name: data.titolo,
    state: placeStates[data.stato],
    kind: data.tipo && vocabularyName(graph, 'tipi_di_luogo', data.tipo),
    address: addressText(place) ?? 'Indirizzo non noto',
    summary: data.in_breve,
    activities: vocabularyNames(graph, 'cosa_si_puo_fare', data.accoglienza?.cosa_si_puo_fare),
    facts: facts.filter(({ answer }) => answer !== 'not-surveyed'),
    notSurveyed: facts.filter(({ answer }) => answer === 'not-surveyed').length,
    checked: freshness(graph, place, today),
  };
}

function vocabularyNames(
  graph: Graph,
  name: 'cosa_si_puo_fare' | 'per_chi' | 'zone',
  ids: readonly string[] = [],
): string[] {
  return ids.map((id) => vocabularyName(graph, name, id));
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

export function placesPage(graph: Graph, today: string): PlacesPage {
  const places = byTitle(graph.content.luoghi);
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
      description: `${count(places.length, 'luogo', 'luoghi', 'I luoghi')} del percorso: che cosa ci si fa, come si entra, chi ha controllato e quando.`,
      path: routes.places,
      entries: places,
      sources: [],
    }),
    groups: groups.filter((group) => group.places.length > 0),
  };
}

function position({ data }: Entry<'luoghi'>): PlacePage['position'] {
  const where = data.posizione;
  if (where === undefined) return undefined;
  const href = `geo:${where.lat},${where.lon}`;
  return where.precisione === 'esatta'
    ? { text: `${where.lat}, ${where.lon}`, href }
    : {
        text: `entro circa ${formatNumber(where.raggio_m ?? 0)} metri da ${where.lat}, ${where.lon}: il punto preciso non è noto`,
        href: `${href};u=${where.raggio_m ?? 0}`,
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

function contacts({ data }: Entry<'luoghi'>): PlacePage['contacts'] {
  const { telefono, email, sito } = data.contatti ?? {};
  return [
    ...(telefono === undefined
      ? []
      : [
          {
            label: 'Telefono',
            link: { href: `tel:${telefono.replaceAll(/[\s./-]/g, '')}`, text: telefono },
          },
        ]),
    ...(email === undefined
      ? []
      : [{ label: 'E-mail', link: { href: `mailto:${email}`, text: email } }]),
    ...(sito === undefined
      ? []
      : [{ label: 'Sito', link: { href: sito, text: new URL(sito).hostname } }]),
  ];
}

function hours({ data }: Entry<'luoghi'>): PlacePage['hours'] {
  return data.orari.map(({ giorni, dalle, alle, nota }) => ({
    days: listWords(
      giorni.map((day, index) => (index === 0 ? weekdays[day] : lowerFirst(weekdays[day]))),
    ),
    hours: [dalle && `dalle ${dalle}`, alle && `alle ${alle}`].filter(Boolean).join(' '),
    note: nota,
  }));
}

export function placePage(graph: Graph, id: string, today: string): PlacePage {
  const place = mustFind(graph, 'luoghi', id);
  const { data } = place;
  const { previous, next } = neighbours(byTitle(graph.content.luoghi), place);
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
    manager: data.gestore === undefined ? undefined : partyLink(graph, data.gestore),
    contacts: contacts(place),
    activities: vocabularyNames(graph, 'cosa_si_puo_fare', data.accoglienza?.cosa_si_puo_fare),
    audiences: vocabularyNames(graph, 'per_chi', data.accoglienza?.per_chi),
    details: details(place),
    facts: accessFacts(place),
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
