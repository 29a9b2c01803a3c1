import { daysBetween, onDay } from '../../text/dates.ts';
import { SILENT_COMMITMENT_DAYS, STALE_PLACE_DAYS } from '../limits.ts';
import { walk } from '../references.ts';
import { allFiles, type IntegrityContext } from './context.ts';
import { type WarningCheck, warningAt, warningIn } from './warning.ts';

export const sessionsWithoutReport: WarningCheck = ({ content, today }) =>
  content.sessioni.flatMap((session) => {
    const { stato, data, dopo } = session.data;
    const past =
      stato === 'svolta' || (stato === 'annunciata' && data !== undefined && data < today);
    const known = dopo?.resoconto?.pubblicazione;
    if (!past || known === 'riportato' || known === 'altrove') return [];
    return [
      warningIn(session, {
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

export const silentCommitments: WarningCheck = ({ content, today }) => {
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
          warningIn(commitment, {
            rule: 'impegno-senza-aggiornamenti',
            path: ['verificato_il'],
            message: `nessuna notizia ${onDay('dal', since)}: cerca se ce ne sono, e scrivi un aggiornamento.`,
          }),
        ];
  });
};

export const stalePlaces: WarningCheck = ({ content, today }) =>
  content.luoghi.flatMap((place) => {
    const { stato, verificato_il } = place.data;
    if (verificato_il === undefined && stato === 'citato') return [];
    if (verificato_il !== undefined && daysBetween(verificato_il, today) <= STALE_PLACE_DAYS)
      return [];
    return [
      warningIn(place, {
        rule: 'luogo-da-ricontrollare',
        path: ['verificato_il'],
        message:
          verificato_il === undefined
            ? 'nessuno ha ancora verificato la scheda.'
            : `la scheda è stata verificata ${onDay('il', verificato_il)}, più di ${STALE_PLACE_DAYS} giorni fa.`,
      }),
    ];
  });

export const lateExpectations: WarningCheck = ({ content, today }) =>
  content.attesi.flatMap((expected) => {
    const { entro, pubblicazione, verificato_il } = expected.data;
    const late = entro !== undefined && entro < today;
    const lookedAfter = verificato_il !== undefined && entro !== undefined && verificato_il > entro;
    return !late || pubblicazione !== 'non_trovato' || !lookedAfter
      ? []
      : [
          warningIn(expected, {
            rule: 'atteso-in-ritardo',
            path: ['entro'],
            message: `era atteso entro ${onDay('il', entro)}; ${onDay('al', verificato_il)} non risulta pubblicato.`,
          }),
        ];
  });

/** What has happened has happened by today: a later day is mistyped. */
export const daysToCome: WarningCheck = ({ content, today }) => [
  ...content.sessioni.flatMap((session) => {
    const { stato, data } = session.data;
    return stato !== 'svolta' || data === undefined || data <= today
      ? []
      : [
          warningIn(session, {
            rule: 'data-futura',
            path: ['data'],
            message: `l’incontro risulta svolto, ma il giorno (${onDay('il', data)}) deve ancora venire: controlla la data, o lo stato.`,
          }),
        ];
  }),
  ...allFiles({ content }).flatMap((file) =>
    [...walk(file.fields, file.data)].flatMap(({ field: { shape, label }, value, path }) =>
      shape.kind !== 'value' || !shape.done || typeof value !== 'string' || value <= today
        ? []
        : [
            warningAt(file, {
              rule: 'data-futura',
              path,
              message: `«${label}» dice quando una cosa è stata fatta, ma il giorno (${onDay('il', value)}) deve ancora venire: controlla la data.`,
            }),
          ],
    ),
  ),
];
