import { daysBetween, onDay } from '../../text/dates.ts';
import { SILENT_COMMITMENT_DAYS, STALE_PLACE_DAYS } from '../limits.ts';
import type { Entry } from '../registry.ts';
import { type IntegrityContext, type IntegrityRule, problemIn } from './context.ts';

export const sessionsWithoutReport: IntegrityRule = ({ content, today }) =>
  content.sessioni.flatMap((session) => {
    const { stato, data, dopo } = session.data;
    const past =
      stato === 'svolta' || (stato === 'annunciata' && data !== undefined && data < today);
    const known = dopo?.resoconto?.pubblicazione;
    if (!past || known === 'riportato' || known === 'altrove') return [];
    return [
      problemIn(session, {
        severity: 'avvisa',
        rule: 'resoconto-mancante',
        path: ['dopo', 'resoconto'],
        message:
          known === 'non_trovato'
            ? 'il resoconto è stato cercato e non trovato.'
            : 'non si sa ancora dove si legge il resoconto.',
      }),
    ];
  });

interface News {
  day: string;
  /** Whether nothing more is awaited: it was done, or it is known that it will not be. */
  closes: boolean;
}

/** News of each commitment, by its id: what somebody told of it and what somebody checked. */
function newsByCommitment({
  aggiornamenti,
  verifiche,
}: Pick<IntegrityContext['content'], 'aggiornamenti' | 'verifiche'>): Map<string, News[]> {
  const news = new Map<string, News[]>();
  const add = (commitment: string, one: News) =>
    news.set(commitment, [...(news.get(commitment) ?? []), one]);
  for (const { data } of aggiornamenti) {
    const closes = data.stato === 'completato' || data.stato === 'non_realizzato';
    add(data.impegno, { day: data.data, closes });
  }
  // Of one day, what was checked counts more than what was told.
  for (const { data } of verifiche) {
    for (const { impegno, esito } of data.giudizi) {
      add(impegno, { day: data.data, closes: esito === 'confermato' });
    }
  }
  return news;
}

export const silentCommitments: IntegrityRule = ({ content, today }) => {
  const news = newsByCommitment(content);
  return content.impegni.flatMap((commitment) => {
    const checked = commitment.data.verificato_il;
    const latest = (news.get(commitment.id) ?? [])
      .sort((a, b) => a.day.localeCompare(b.day))
      .at(-1);
    if (checked === undefined || latest?.closes) return [];
    const since = latest !== undefined && latest.day > checked ? latest.day : checked;
    return daysBetween(since, today) <= SILENT_COMMITMENT_DAYS
      ? []
      : [
          problemIn(commitment, {
            severity: 'avvisa',
            rule: 'impegno-senza-aggiornamenti',
            path: ['verificato_il'],
            message: `nessuna notizia ${onDay('dal', since)}: cerca se ce ne sono, e scrivi un aggiornamento.`,
          }),
        ];
  });
};

export const stalePlaces: IntegrityRule = ({ content, today }) =>
  content.luoghi.flatMap((place) => {
    const { stato, verificato_il } = place.data;
    if (verificato_il === undefined && stato === 'citato') return [];
    if (verificato_il !== undefined && daysBetween(verificato_il, today) <= STALE_PLACE_DAYS)
      return [];
    return [
      problemIn(place, {
        severity: 'avvisa',
        rule: 'luogo-da-ricontrollare',
        path: ['verificato_il'],
        message:
          verificato_il === undefined
            ? 'nessuno ha ancora verificato la scheda.'
            : `la scheda è stata verificata ${onDay('il', verificato_il)}, più di ${STALE_PLACE_DAYS} giorni fa.`,
      }),
    ];
  });

export const lateExpectations: IntegrityRule = ({ content, today }) =>
  content.attesi.flatMap((expected) => {
    const { entro, pubblicazione, verificato_il } = expected.data;
    const late = entro !== undefined && entro < today;
    const lookedAfter = verificato_il !== undefined && entro !== undefined && verificato_il > entro;
    return !late || pubblicazione !== 'non_trovato' || !lookedAfter
      ? []
      : [
          problemIn(expected, {
            severity: 'avvisa',
            rule: 'atteso-in-ritardo',
            path: ['entro'],
            message: `era atteso entro ${onDay('il', entro)}; ${onDay('al', verificato_il)} non risulta pubblicato.`,
          }),
        ];
  });

/** What has happened has happened by today: a later day is mistyped. */
export const daysToCome: IntegrityRule = ({ content, today }) => [
  ...content.sessioni.flatMap((session) =>
    session.data.stato === 'svolta'
      ? dayToCome(session, session.data.data, today, 'l’incontro risulta svolto')
      : [],
  ),
  ...content.aggiornamenti.flatMap((update) =>
    dayToCome(update, update.data.data, today, 'l’aggiornamento racconta una cosa successa'),
  ),
];

function dayToCome(
  entry: Pick<Entry, 'collection' | 'id'>,
  day: string | undefined,
  today: string,
  what: string,
) {
  return day === undefined || day <= today
    ? []
    : [
        problemIn(entry, {
          severity: 'avvisa',
          rule: 'data-futura',
          path: ['data'],
          message: `${what}, ma il giorno (${onDay('il', day)}) deve ancora venire: controlla la data.`,
        }),
      ];
}
