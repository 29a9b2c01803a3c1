import { actionStates } from '../model/labels.ts';
import { type Entry, fileOf } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { dayInRome, onDay } from '../text/dates.ts';
import { type Calendar, type CalendarEvent, type EventTime, icalendar } from '../text/icalendar.ts';
import { listWords } from '../text/words.ts';
import { addressOf, partyLink } from './address.ts';
import { deadlineOf } from './commitment-status.ts';
import { find, findAll, mustFind } from './lookup.ts';
import { isDemonstration } from './page.ts';
import { describeSessionState } from './when.ts';

/** What each kind of event says; the rest is the same for all. */
type EventWords = Pick<CalendarEvent, 'time' | 'title' | 'category'> & {
  /** After `collection-id`, where an entry has more than one date. */
  suffix?: string;
  sequence?: number;
  cancelled?: boolean;
  places: readonly Entry<'luoghi'>[];
  lines: readonly (string | undefined)[];
};

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/**
 * What comes after the @ of a UID. The names of the process and of its territory, and not the host:
 * an event must stay the same one when the site moves, and differ from that of another town.
 */
function uidDomain(graph: Graph): string {
  const { nome, territorio } = graph.content.settings.identita;
  return `${slug(nome)}.${slug(territorio.nome)}`;
}

function location(graph: Graph, places: readonly Entry<'luoghi'>[]): string | undefined {
  const [place, ...others] = places;
  if (place === undefined) return undefined;
  if (others.length > 0) return listWords(places.map(({ data }) => data.titolo));
  const { titolo, indirizzo, cap, frazione } = place.data;
  const town = frazione ?? graph.content.settings.identita.territorio.nome;
  return [titolo, indirizzo, [cap, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

function position(places: readonly Entry<'luoghi'>[]): CalendarEvent['position'] {
  const found = places.length === 1 ? places[0]?.data.posizione : undefined;
  return found?.precisione === 'esatta' ? { lat: found.lat, lon: found.lon } : undefined;
}

function calendarEvent(graph: Graph, entry: Entry, words: EventWords, now: Date): CalendarEvent {
  const { suffix, sequence = 0, cancelled = false, places, lines, ...rest } = words;
  const history = graph.history.get(fileOf(entry.collection, entry.id));
  const url = `${graph.site}${addressOf(graph, entry)}`;
  const name = [entry.collection, entry.id, suffix].filter(Boolean).join('-');
  return {
    uid: `${name}@${uidDomain(graph)}`,
    stamp: history?.changed ?? now.toISOString(),
    created: history?.added,
    sequence,
    cancelled,
    description: [...lines, isDemonstration(graph) && 'Sito dimostrativo, non ufficiale.', url]
      .filter(Boolean)
      .join('\n\n'),
    location: location(graph, places),
    position: position(places),
    url,
    ...rest,
  };
}

function sessionTime({ data }: Entry<'sessioni'>): EventTime | undefined {
  const { data: day, ora_inizio, ora_fine } = data;
  if (day === undefined) return undefined;
  return ora_inizio === undefined
    ? { kind: 'days', first: day, last: day }
    : { kind: 'hours', day, start: ora_inizio, end: ora_fine };
}

function changeWords({ data }: Entry<'sessioni'>): string | undefined {
  const { variazione, stato } = data;
  if (variazione === undefined) return undefined;
  const { data_precedente, motivo } = variazione;
  const before =
    data_precedente === undefined ? '' : ` La data di prima era ${onDay('il', data_precedente)}.`;
  return `${stato === 'annullata' ? 'Annullata.' : 'Spostata.'}${before} Perché: ${motivo}`;
}

function missingHours(time: EventTime): string | undefined {
  if (time.kind === 'days') return 'L’ora non è nota.';
  return time.end === undefined ? 'L’ora di fine non è nota.' : undefined;
}

function sessionEvents(graph: Graph, session: Entry<'sessioni'>, now: Date): CalendarEvent[] {
  const { data } = session;
  const time = sessionTime(session);
  if (time === undefined) return [];
  const cancelled = data.stato === 'annullata';
  const state = describeSessionState(session, dayInRome(now));
  const services = data.prima?.servizi ?? [];
  const words: EventWords = {
    time,
    title: cancelled ? `Annullata: ${data.titolo}` : data.titolo,
    category: 'Incontri',
    sequence: data.variazione === undefined ? 0 : 1,
    cancelled,
    places: findAll(graph, 'luoghi', data.luogo === undefined ? [] : [data.luogo]),
    lines: [
      changeWords(session),
      `${state}. ${data.in_breve}`,
      missingHours(time),
      services.length === 0 ? undefined : `Servizi: ${listWords(services)}.`,
    ],
  };
  return [calendarEvent(graph, session, words, now)];
}

function actionEvents(graph: Graph, action: Entry<'azioni'>, now: Date): CalendarEvent[] {
  const { data } = action;
  return data.calendario.map(({ inizio, fine, nota }, index) => {
    const sameDay = data.calendario.slice(0, index).filter((other) => other.inizio === inizio);
    const words: EventWords = {
      // The day, not the position in the list: adding a date leaves the others what they are.
      suffix: [inizio, ...(sameDay.length === 0 ? [] : [sameDay.length + 1])].join('-'),
      time: { kind: 'days', first: inizio, last: fine ?? inizio },
      title: nota === undefined ? data.titolo : `${data.titolo}: ${nota}`,
      category: 'Azioni',
      places: findAll(graph, 'luoghi', data.luoghi),
      lines: [
        data.in_breve,
        data.stato === undefined ? undefined : `Stato dell’azione: ${actionStates[data.stato]}.`,
        data.come_partecipare,
      ],
    };
    return calendarEvent(graph, action, words, now);
  });
}

function extensionWords({ data }: Entry<'impegni'>): string | undefined {
  const last = data.proroghe.at(-1);
  if (last === undefined) return undefined;
  const before = data.proroghe.at(-2)?.nuova_scadenza ?? data.scadenza;
  const from = before === undefined ? '' : ` La scadenza di prima era ${onDay('il', before)}.`;
  return `Prorogata ${onDay('il', last.decisa_il)}.${from} Perché: ${last.motivo}`;
}

function deadlineEvents(graph: Graph, commitment: Entry<'impegni'>, now: Date): CalendarEvent[] {
  const { data } = commitment;
  const deadline = deadlineOf(commitment);
  if (deadline === undefined) return [];
  const words: EventWords = {
    suffix: 'scadenza',
    time: { kind: 'days', first: deadline, last: deadline },
    title: `Scadenza: ${data.titolo}`,
    category: 'Scadenze degli impegni',
    sequence: data.proroghe.length,
    places: [],
    lines: [
      extensionWords(commitment),
      data.in_breve,
      data.responsabile && `Chi lo prende: ${partyLink(graph, data.responsabile).text}.`,
      data.criterio_di_verifica && `Si vedrà così: ${data.criterio_di_verifica}`,
    ],
  };
  return [calendarEvent(graph, commitment, words, now)];
}

function verificationEvent(
  graph: Graph,
  verification: Entry<'verifiche'>,
  now: Date,
): CalendarEvent {
  const { data } = verification;
  const session = find(graph, 'sessioni', data.sessione);
  const place = find(graph, 'luoghi', session?.data.luogo);
  const commitments = findAll(
    graph,
    'impegni',
    data.giudizi.map(({ impegno }) => impegno),
  );
  const words: EventWords = {
    time: { kind: 'days', first: data.data, last: data.data },
    title: `Verifica: ${data.titolo}`,
    category: 'Verifiche',
    places: place === undefined ? [] : [place],
    lines: [
      `A cura di: ${listWords(data.a_cura_di.map((party) => partyLink(graph, party).text))}.`,
      `Impegni controllati: ${commitments.map((commitment) => commitment.data.titolo).join('; ')}.`,
      session && `Nell’incontro: ${session.data.titolo}.`,
    ],
  };
  return calendarEvent(graph, verification, words, now);
}

/** Every dated thing, earlier first. */
export function calendarEvents(graph: Graph, now: Date): CalendarEvent[] {
  const { sessioni, azioni, impegni, verifiche } = graph.content;
  return [
    ...sessioni.flatMap((session) => sessionEvents(graph, session, now)),
    ...azioni.flatMap((action) => actionEvents(graph, action, now)),
    ...impegni.flatMap((commitment) => deadlineEvents(graph, commitment, now)),
    ...verifiche.map((verification) => verificationEvent(graph, verification, now)),
  ].sort((a, b) => begins(a).localeCompare(begins(b)) || a.uid.localeCompare(b.uid));
}

function begins({ time }: CalendarEvent): string {
  return time.kind === 'days' ? time.first : `${time.day}T${time.start}`;
}

function calendar(graph: Graph, part: Pick<Calendar, 'events'> & { path: string }): string {
  const { identita } = graph.content.settings;
  return icalendar({
    name: isDemonstration(graph) ? `${identita.nome} (dimostrazione)` : identita.nome,
    description: `Incontri, appuntamenti, scadenze e verifiche.${
      isDemonstration(graph) ? ' Sito dimostrativo, non ufficiale.' : ''
    }`,
    url: `${graph.site}${part.path}`,
    events: part.events,
  });
}

/** The calendar of the whole process. */
export function calendarFile(graph: Graph, now: Date): string {
  return calendar(graph, { path: routes.calendar, events: calendarEvents(graph, now) });
}

/** Sessions whose day is known: each has a file of its own. */
export function datedSessions(graph: Graph): string[] {
  return graph.content.sessioni
    .filter((session) => sessionTime(session) !== undefined)
    .map(({ id }) => id);
}

export function sessionCalendarFile(graph: Graph, id: string, now: Date): string {
  return calendar(graph, {
    path: routes.sessionCalendar(id),
    events: sessionEvents(graph, mustFind(graph, 'sessioni', id), now),
  });
}
