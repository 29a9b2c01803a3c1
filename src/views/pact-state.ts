import { pactStates } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import { daysBetween, formatPeriod, onDay } from '../text/dates.ts';
import { capitalise, count, paragraphs } from '../text/words.ts';
import { type Link, linkTo } from './address.ts';
import type { Tone } from './commitment-status.ts';
import { find } from './lookup.ts';
import { newsReadUntil } from './page.ts';

type Pact = Entry<'patti'>['data'];
type Known = Pact['firma'];

/** How a pact stands: what its state means, and what is known of each step. */
export interface PactStanding {
  tone: Tone;
  /** The state, as the forms call it. */
  state: string;
  /** "Il patto è firmato e vale fino al 31 gennaio 2032." */
  headline: string;
  text: string[];
  steps: { label: string; text: string; link?: Link | undefined }[];
}

const NO_DAY = 'Il giorno non è scritto su questo sito.';

type Told = Pick<PactStanding, 'headline' | 'text'>;

/** What each state lets one say, and nothing that the content does not. */
const states: Record<Pact['stato'], { tone: Tone; tell: (pact: Pact, about: About) => Told }> = {
  in_scrittura: {
    tone: 'waiting',
    tell: (_, { limit }) => ({
      headline: 'Il patto è in scrittura.',
      text: ['Il testo non è ancora definitivo.', ...limit],
    }),
  },
  presentato: {
    tone: 'under-way',
    tell: (_, { presented, limit }) => ({
      headline: `Il patto è stato presentato${after(presented, 'il')}.`,
      text: [...(presented ? [] : [NO_DAY]), 'Presentato non vuol dire firmato.', ...limit],
    }),
  },
  condiviso_dal_tavolo: {
    tone: 'declared',
    tell: ({ in_questo_stato: since }, { limit }) => ({
      headline: `Il Tavolo ha condiviso il patto${after(since?.dal, 'il')}.`,
      text: [...(since?.dal ? [] : [NO_DAY]), 'Condiviso non vuol dire firmato.', ...limit],
    }),
  },
  firmato: { tone: 'verified', tell: tellSigned },
  sospeso: {
    tone: 'stopped',
    tell: ({ in_questo_stato: since }) => ({
      headline: `Il patto è sospeso${after(since?.dal, 'dal')}.`,
      text: [
        ...(since?.dal ? [] : ['Da quando, non è scritto su questo sito.']),
        ...(since?.motivo ? paragraphs(since.motivo) : ['Perché, non è scritto su questo sito.']),
      ],
    }),
  },
  concluso: { tone: 'declared', tell: tellEnded },
};

interface About {
  /** Days, `YYYY-MM-DD`. */
  presented: string | undefined;
  today: string;
  /** Until when the news were read, in a sentence. */
  limit: string[];
}

function after(day: string | undefined, preposition: 'il' | 'dal'): string {
  return day === undefined ? '' : ` ${onDay(preposition, day)}`;
}

function tellSigned({ sottoscrizione: act }: Pact, { today }: About): Told {
  if (act === undefined) return { headline: 'Il patto è firmato.', text: [] };
  if (act.scadenza < today) {
    return {
      headline: `Il patto è firmato. La sua durata è finita ${onDay('il', act.scadenza)}.`,
      text: ['Se è stato rinnovato, o se si è concluso, non è scritto su questo sito.'],
    };
  }
  const valid =
    act.decorrenza > today
      ? `comincia a valere ${onDay('il', act.decorrenza)}`
      : `vale fino ${onDay('al', act.scadenza)}`;
  return { headline: `Il patto è firmato e ${valid}.`, text: [] };
}

function tellEnded({ in_questo_stato: since, sottoscrizione: act }: Pact, { today }: About): Told {
  const reason = paragraphs(since?.motivo);
  if (since?.dal !== undefined) {
    return { headline: `Il patto si è concluso ${onDay('il', since.dal)}.`, text: reason };
  }
  return act !== undefined && act.scadenza < today
    ? { headline: `Il patto è concluso: valeva fino ${onDay('al', act.scadenza)}.`, text: reason }
    : { headline: 'Il patto è concluso.', text: [NO_DAY, ...reason] };
}

/** What is known of a step, when the pact itself does not say it. */
function knownText({ pubblicazione, verificato_il: day }: Known, hasSources: boolean): string {
  const texts: Record<Known['pubblicazione'], string> = {
    riportato: 'Quello che se ne sa è in questa pagina',
    altrove: `È pubblicata altrove${hasSources ? ': vedi le fonti, in fondo alla pagina' : ''}`,
    non_trovato: `Cercata${after(day, 'il')}: non ci risulta pubblicata`,
    non_verificato: `Non ancora verificata${day === undefined ? '' : `, ${onDay('al', day)}`}`,
  };
  return texts[pubblicazione];
}

function steps(graph: Graph, pact: Pact, today: string): PactStanding['steps'] {
  const { in_questo_stato: since, sottoscrizione: act, validazione, firma, fonti } = pact;
  const session = find(graph, 'sessioni', pact.presentato_in);
  const day = session?.data.data;
  const all = [
    session && {
      label: 'Presentazione',
      text: day === undefined ? 'Nell’incontro' : `${capitalise(onDay('il', day))}, nell’incontro`,
      link: linkTo(graph, session),
    },
    pact.stato === 'condiviso_dal_tavolo'
      ? { label: SHARING, text: `Condiviso${after(since?.dal, 'il')}` }
      : validazione && { label: SHARING, text: knownText(validazione, fonti.length > 0) },
    {
      label: 'Firma',
      text:
        act === undefined
          ? knownText(firma, fonti.length > 0)
          : `Firmato ${onDay('il', act.sottoscritto_il)} da ${count(act.firmatari.length, 'soggetto', 'soggetti')}`,
    },
    act && { label: 'Durata', text: duration(act, pact.stato, today) },
  ];
  return all.filter((step) => step !== undefined);
}

const SHARING = 'Condivisione del Tavolo';

/** "Dal 1º febbraio 2031 al 31 gennaio 2032: mancano 256 giorni"; days are counted while it is in force. */
function duration(
  { decorrenza, scadenza }: NonNullable<Pact['sottoscrizione']>,
  state: Pact['stato'],
  today: string,
): string {
  const period = capitalise(formatPeriod(decorrenza, scadenza));
  if (state !== 'firmato') return period;
  const [before, left] = [daysBetween(today, decorrenza), daysBetween(today, scadenza)];
  if (before > 0) return `${period}: comincia fra ${days(before)}`;
  if (left < 0) return `${period}: è finita da ${days(-left)}`;
  if (left === 0) return `${period}: finisce oggi`;
  return `${period}: ${left === 1 ? 'manca' : 'mancano'} ${days(left)}`;
}

function days(value: number): string {
  return count(value, 'giorno', 'giorni');
}

export function pactStanding(graph: Graph, { data }: Entry<'patti'>, today: string): PactStanding {
  const { tone, tell } = states[data.stato];
  const limit = newsReadUntil(graph);
  const about: About = {
    presented: find(graph, 'sessioni', data.presentato_in)?.data.data,
    today,
    limit: limit === undefined ? [] : [limit],
  };
  return {
    tone,
    state: pactStates[data.stato],
    ...tell(data, about),
    steps: steps(graph, data, today),
  };
}
