import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { instantInRome } from '../text/zone.ts';
import { addressOf } from './address.ts';
import { find } from './lookup.ts';

const CONTEXT = 'https://schema.org';

/** A demonstration says so in everything it describes. */
function nature(graph: Graph): object {
  return graph.content.settings.identita.natura === 'dimostrativo'
    ? { disambiguatingDescription: 'Da un sito dimostrativo, non ufficiale' }
    : {};
}

const eventStatus = {
  annunciata: 'EventScheduled',
  svolta: 'EventScheduled',
  rinviata: 'EventRescheduled',
  annullata: 'EventCancelled',
} as const;

/** schema.org Event of a dated session; undefined when its day is not known. */
export function eventData(graph: Graph, session: Entry<'sessioni'>): object | undefined {
  const { data } = session;
  if (data.data === undefined) return undefined;
  const place = find(graph, 'luoghi', data.luogo);
  const start =
    data.ora_inizio === undefined ? data.data : instantInRome(data.data, data.ora_inizio);
  return {
    '@context': CONTEXT,
    '@type': 'Event',
    name: data.titolo,
    description: data.in_breve,
    url: `${graph.site}${routes.session(session.id)}`,
    startDate: start,
    ...(data.ora_fine !== undefined && { endDate: instantInRome(data.data, data.ora_fine) }),
    ...(data.variazione?.data_precedente !== undefined && {
      previousStartDate: data.variazione.data_precedente,
    }),
    eventStatus: `${CONTEXT}/${eventStatus[data.stato]}`,
    ...(place !== undefined && { location: placeData(graph, place) }),
    ...promoter(graph),
    ...nature(graph),
  };
}

/** schema.org Place; a position only when it is exact. */
export function placeData(graph: Graph, place: Entry<'luoghi'>): object {
  const { data } = place;
  const { identita } = graph.content.settings;
  return {
    '@context': CONTEXT,
    '@type': 'Place',
    name: data.titolo,
    description: data.in_breve,
    url: `${graph.site}${routes.place(place.id)}`,
    address: {
      '@type': 'PostalAddress',
      ...(data.indirizzo !== undefined && { streetAddress: data.indirizzo }),
      ...(data.cap !== undefined && { postalCode: data.cap }),
      addressLocality: data.frazione ?? identita.territorio.nome,
      addressCountry: 'IT',
    },
    ...(data.posizione?.precisione === 'esatta' && {
      geo: {
        '@type': 'GeoCoordinates',
        latitude: data.posizione.lat,
        longitude: data.posizione.lon,
      },
    }),
    ...nature(graph),
  };
}

const organizationTypes: Partial<Record<Entry<'soggetti'>['data']['natura'], string>> = {
  comune: 'GovernmentOrganization',
  unione: 'GovernmentOrganization',
  ente_pubblico: 'GovernmentOrganization',
  ets: 'NGO',
  scuola: 'EducationalOrganization',
  impresa: 'Corporation',
};

/** schema.org Organization of a body. */
export function organizationData(graph: Graph, party: Entry<'soggetti'>): object {
  const { data } = party;
  return {
    '@context': CONTEXT,
    '@type': organizationTypes[data.natura] ?? 'Organization',
    name: data.titolo,
    ...(data.nome_breve !== undefined && { alternateName: data.nome_breve }),
    ...(data.sito !== undefined && { url: data.sito }),
    mainEntityOfPage: `${graph.site}${addressOf(graph, party)}`,
    ...nature(graph),
  };
}

/** schema.org WebSite, which says what the site is and is not. */
export function siteData(graph: Graph): object {
  const { identita } = graph.content.settings;
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: identita.nome,
    description: identita.in_breve,
    url: `${graph.site}/`,
    inLanguage: 'it',
    ...(identita.natura === 'dimostrativo' && {
      creativeWorkStatus: 'Dimostrazione, non ufficiale',
    }),
    ...(identita.licenza !== undefined && { license: identita.licenza.url }),
  };
}

/** schema.org Dataset of the open data. */
export function datasetData(
  graph: Graph,
  files: readonly { href: string; type: string }[],
): object {
  const { identita } = graph.content.settings;
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: `${identita.nome}: dati aperti`,
    description: `Tutto il contenuto del sito in JSON e CSV, e i luoghi in GeoJSON.${
      identita.natura === 'dimostrativo' ? ' Sito dimostrativo, non ufficiale.' : ''
    }`,
    url: `${graph.site}${routes.openData}`,
    inLanguage: 'it',
    ...(identita.licenza !== undefined && { license: identita.licenza.url }),
    distribution: files.map(({ href, type }) => ({
      '@type': 'DataDownload',
      encodingFormat: type,
      contentUrl: `${graph.site}${href}`,
    })),
  };
}

function promoter(graph: Graph): object {
  const party = find(graph, 'soggetti', graph.content.settings.identita.promotore);
  return party === undefined
    ? {}
    : {
        organizer: {
          '@type': 'Organization',
          name: party.data.titolo,
          ...(party.data.sito && { url: party.data.sito }),
        },
      };
}
