import { costs } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { count, formatNumber, listWords, lowerFirst } from '../text/words.ts';
import type { Link } from './address.ts';
import {
  ACTIVITIES_LETTERS,
  columnLines,
  fittingOrCut,
  isLongSummary,
  linesInColumn,
  linesOfFact,
  type NameSize,
  nameSizeOf,
} from './door-card-room.ts';
import { mustFind } from './lookup.ts';
import { type OpeningDays, openingWeek } from './opening-hours.ts';
import { isDemonstration, type PageMeta, pageMeta } from './page.ts';
import {
  type AccessFact,
  accessFacts,
  addressText,
  type Freshness,
  freshness,
  vocabularyNames,
} from './place-facts.ts';
import { type PrintMark, printMark } from './print-mark.ts';

/** The sheet that hangs at the door of a place: what is read from two metres, and a code for the rest. */
export interface DoorCard {
  meta: PageMeta;
  /** Who made it. */
  site: string;
  /** What a demonstration says of itself; absent on an official site. */
  notice: string | undefined;
  /** "Luogo accogliente riconosciuto". */
  standing: string;
  name: string;
  nameSize: NameSize;
  summary: string;
  isSummaryLong: boolean;
  hours: OpeningDays[];
  /** Said where hours are missing: a part of them alone would tell something false. */
  hoursNote: string | undefined;
  activitiesTitle: string;
  /** "leggere, studiare e giocare", "leggere e altro, alla pagina"; empty where nobody has said it. */
  activities: string;
  facts: AccessFact[];
  /** Said where some of what is known of how one enters did not fit. */
  factsNote: string | undefined;
  /** What is not known of how one enters. */
  notSurveyed: string | undefined;
  foot: FootLine[];
  checked: Freshness;
  /** Whether something that is known did not fit. */
  isPartial: boolean;
  /** Whether the type can be larger: there is little to say. */
  isRoomy: boolean;
  /** The code that leads to the page of the place. */
  mark: PrintMark;
  /** Its address in the pieces between which a line can end. */
  addressParts: string[];
  page: Link;
}

/** "Chi accoglie": "Volontari del sabato"; a line may need no label. */
interface FootLine {
  label?: string;
  text: string;
}

/** A place that does not welcome now has no card that invites people in. */
export function hasDoorCard({ data }: Entry<'luoghi'>): boolean {
  return data.stato !== 'sospeso';
}

const standings: Record<Entry<'luoghi'>['data']['stato'], string> = {
  riconosciuto: 'Luogo accogliente riconosciuto',
  candidato: 'Luogo candidato, non ancora riconosciuto',
  citato: 'Luogo citato nel percorso: non è riconosciuto come accogliente',
  sospeso: 'Luogo sospeso: per ora non accoglie',
};

const ACTIVITIES_TITLE = 'Che cosa si può fare:';
const MORE_ACTIVITIES = 'altro, alla pagina';
/** Lines of the sentence that says where the other hours are. */
const NOTE_LINES = 2;
/** The same of access facts: one line, with air before it and before what is not known. */
const FACTS_NOTE_LINES = 1.5;
/** How many lines of the larger type there are for one of the usual: it is higher, and breaks more. */
const ROOMY = 1.6;

export function doorCard(graph: Graph, id: string, today: string): DoorCard {
  const place = mustFind(graph, 'luoghi', id);
  const { titolo, in_breve, orari, accoglienza, accessibilita, stato } = place.data;
  const mark = printMark(`${graph.site}${routes.place(id)}`, 'M');
  const checked = freshness(graph, place, today);
  const foot = footLines(place);
  const can = vocabularyNames(graph, 'cosa_si_puo_fare', accoglienza?.cosa_si_puo_fare);
  const activities = activitiesText(can);
  const room = columnLines({
    name: titolo,
    summary: in_breve,
    activities: activities.text && `${ACTIVITIES_TITLE} ${activities.text}`,
    foot: [...foot.map(({ label = '', text }) => `${label} ${text}`), checked.text],
    address: mark.address,
  });
  const week = openingWeek(orari);
  const all = accessFacts(place);
  const surveyed = all.filter(({ answer }) => answer !== 'unknown');

  const hours = fittingOrCut(week, { room, note: NOTE_LINES, linesOf: linesOfDays });
  const unknown = notSurveyed(all.length - surveyed.length, all.length);
  const unknownLines = linesInColumn(unknown ?? '');
  const facts = fittingOrCut(surveyed, {
    room: room - unknownLines,
    note: FACTS_NOTE_LINES,
    linesOf: ({ label }) => linesOfFact(label),
  });
  const isCut =
    hours.kept.length < week.length || activities.isCut || facts.kept.length < surveyed.length;
  return {
    meta: cardMeta(graph, place),
    site: graph.content.settings.identita.nome,
    notice: isDemonstration(graph) ? 'Dimostrazione: non è un cartello ufficiale.' : undefined,
    standing: standings[stato],
    name: titolo,
    nameSize: nameSizeOf(titolo),
    summary: in_breve,
    isSummaryLong: isLongSummary(in_breve),
    hours: hours.kept,
    hoursNote: hoursNote(week.length, hours.kept.length),
    activitiesTitle: ACTIVITIES_TITLE,
    activities: activities.text,
    facts: facts.kept,
    factsNote: factsNote(surveyed.length, facts.kept.length),
    notSurveyed: unknown,
    foot,
    checked,
    isPartial: isCut || accessibilita?.nota !== undefined,
    isRoomy: !isCut && ROOMY * Math.max(hours.taken, facts.taken + unknownLines) <= room,
    mark,
    addressParts: mark.address.split(/(?<=[/.])/),
    page: { href: routes.place(id), text: titolo },
  };
}

function cardMeta(graph: Graph, { id, data }: Entry<'luoghi'>): PageMeta {
  return pageMeta(graph, {
    kind: 'luogo',
    title: `Cartello: ${data.titolo}`,
    description: `Il cartello da appendere alla porta: ${data.in_breve}`,
    path: routes.doorCard(id),
    sources: [],
    unlisted: true,
  });
}

function footLines(place: Entry<'luoghi'>): FootLine[] {
  const { accoglienza, contatti, posizione } = place.data;
  const terms = [
    accoglienza?.costo && costs[accoglienza.costo],
    accoglienza?.prenotazione && bookings[accoglienza.prenotazione],
  ].filter((term) => term !== undefined);
  return [
    ...(accoglienza?.chi_accoglie
      ? [{ label: 'Chi accoglie:', text: accoglienza.chi_accoglie }]
      : []),
    ...(contatti?.telefono ? [{ label: 'Telefono:', text: contatti.telefono }] : []),
    ...(terms.length > 0 ? [{ text: terms.join(' · ') }] : []),
    ...[addressText(place) ?? []].flat().map((text) => ({ text })),
    ...(posizione?.raggio_m === undefined
      ? []
      : [
          {
            label: 'Posizione approssimata:',
            text: `entro circa ${formatNumber(posizione.raggio_m)} metri`,
          },
        ]),
  ];
}

const bookings = { si: 'Serve prenotare', no: 'Senza prenotare' } as const;

/** What one can do, as far as two lines go: a part of it does not pass for all of it. */
function activitiesText(can: readonly string[]): { text: string; isCut: boolean } {
  const room = ACTIVITIES_LETTERS - ACTIVITIES_TITLE.length;
  const letters = ({ length }: string) => length + ', '.length;
  const { kept } = fittingOrCut(can, { room, note: letters(MORE_ACTIVITIES), linesOf: letters });
  const isCut = kept.length < can.length;
  const names = kept.map(lowerFirst);
  return { text: listWords(isCut ? [...names, MORE_ACTIVITIES] : names), isCut };
}

function linesOfDays({ days, times }: OpeningDays): number {
  const line = `${days} ${times.map(({ hours }) => hours).join(', ')}`;
  return times.reduce((sum, { note = '' }) => sum + linesInColumn(note), linesInColumn(line));
}

function hoursNote(known: number, shown: number): string | undefined {
  if (known === 0) return 'Non li abbiamo ancora rilevati.';
  if (shown === known) return undefined;
  return shown === 0
    ? 'I giorni e gli orari sono alla pagina.'
    : 'Gli altri giorni sono alla pagina.';
}

function factsNote(known: number, shown: number): string | undefined {
  if (shown === known) return undefined;
  return shown === 0
    ? `${count(known, 'dato è', 'dati sono')} alla pagina.`
    : `${count(known - shown, 'altro dato', 'altri dati')} alla pagina.`;
}

function notSurveyed(missing: number, all: number): string | undefined {
  if (missing === 0) return undefined;
  return missing === all
    ? 'Non lo abbiamo ancora rilevato.'
    : count(missing, 'altro dato non è stato rilevato', 'altri dati non sono stati rilevati');
}
