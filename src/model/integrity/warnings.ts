import { daysBetween, onDay } from '../../text/dates.ts';
import { gulpease } from '../../text/readability.ts';
import { SILENT_COMMITMENT_DAYS, STALE_PLACE_DAYS } from '../limits.ts';
import { hasMobile } from '../privacy.ts';
import type { Problem } from '../problem.ts';
import { walk } from '../references.ts';
import { collections, type Content, type Entry } from '../registry.ts';
import { allEntries, type IntegrityRule, problemIn } from './context.ts';

const EASY_ENOUGH = 60;

const sessionsWithoutReport: IntegrityRule = ({ content, today }) =>
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

const silentCommitments: IntegrityRule = ({ content, today }) =>
  content.impegni.flatMap((commitment) => {
    const checked = commitment.data.verificato_il;
    if (checked === undefined) return [];
    const latest = content.aggiornamenti
      .filter(({ data }) => data.impegno === commitment.id)
      .map(({ data }) => data.data)
      .sort()
      .at(-1);
    const since = latest !== undefined && latest > checked ? latest : checked;
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

const stalePlaces: IntegrityRule = ({ content, today }) =>
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

const documentsWithoutText: IntegrityRule = ({ content }) =>
  content.documenti
    .filter(({ data, body }) => data.file !== undefined && body === '')
    .map((document) =>
      problemIn(document, {
        severity: 'avvisa',
        rule: 'documento-senza-testo',
        message: 'il file non ha accanto un testo accessibile: chi non vede non lo può leggere.',
      }),
    );

const hardSummaries: IntegrityRule = ({ content }) =>
  allEntries(content).flatMap((entry) => {
    const summary = 'in_breve' in entry.data ? entry.data.in_breve : undefined;
    const score = summary === undefined ? undefined : gulpease(summary);
    return score === undefined || score >= EASY_ENOUGH
      ? []
      : [
          problemIn(entry, {
            severity: 'avvisa',
            rule: 'in-breve-difficile',
            path: ['in_breve'],
            message: `si legge con fatica (Gulpease ${score}, meglio da ${EASY_ENOUGH} in su): usa frasi più corte e parole più comuni.`,
          }),
        ];
  });

interface Contact {
  entry: Pick<Entry, 'collection' | 'id'>;
  path: string[];
  value: string | undefined;
}

const mobileContacts: IntegrityRule = ({ content }) => {
  const numbers: Contact[] = [
    ...content.luoghi.map((entry) => ({
      entry,
      path: ['contatti', 'telefono'],
      value: entry.data.contatti?.telefono,
    })),
    ...content.soggetti.map((entry) => ({ entry, path: ['telefono'], value: entry.data.telefono })),
  ];
  return numbers
    .filter(({ value }) => value !== undefined && hasMobile(value))
    .map(({ entry, path }) =>
      problemIn(entry, {
        severity: 'avvisa',
        rule: 'cellulare-nei-contatti',
        path,
        message: 'sembra un cellulare: controlla che sia dell’ente e non di una persona.',
      }),
    );
};

/** Mail domains of the bodies: an address of another domain may be a person's. */
const unknownMailboxes: IntegrityRule = ({ content }) => {
  const known = new Set(
    content.soggetti.flatMap(({ data }) => [
      ...(data.email === undefined ? [] : [mailDomain(data.email)]),
      ...(data.sito === undefined ? [] : [new URL(data.sito).hostname.replace(/^www\./, '')]),
    ]),
  );
  const mailboxes: Contact[] = [
    ...content.luoghi.map((entry) => ({
      entry,
      path: ['contatti', 'email'],
      value: entry.data.contatti?.email,
    })),
    ...content.impegni.map((entry) => ({
      entry,
      path: ['referente', 'email'],
      value: entry.data.referente?.email,
    })),
  ];
  return mailboxes.flatMap(({ entry, path, value }) =>
    value === undefined || known.has(mailDomain(value))
      ? []
      : [
          problemIn(entry, {
            severity: 'avvisa',
            rule: 'casella-sconosciuta',
            path,
            message: `«${value}» non è di un ente che conosciamo: controlla che non sia di una persona.`,
          }),
        ],
  );
};

function mailDomain(address: string): string {
  return address.split('@').at(-1)?.toLowerCase() ?? '';
}

const lateExpectations: IntegrityRule = ({ content, today }) =>
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

const ACRONYM = /(?<![\p{L}\p{N}.])(?:[A-Z]{2,6}|[A-Z][a-z]{1,4}[A-Z]{1,3})(?![\p{L}\p{N}])/gu;
const ROMAN = /^[IVXLC]+$/;

/** Acronyms in what the public reads first, against the glossary and the names of bodies. */
const unexplainedAcronyms: IntegrityRule = ({ content }) => {
  const explained = explainedWords(content);
  return allEntries(content).flatMap((entry): Problem[] => {
    if (entry.collection === 'soggetti' || entry.collection === 'glossario') return [];
    const unknown = new Set(
      [...walk(collections[entry.collection].fields, entry.data)]
        .filter(({ path }) => path[0] === 'in_breve' || path[0] === 'titolo')
        .flatMap(({ value }) => (typeof value === 'string' ? (value.match(ACRONYM) ?? []) : []))
        .filter((word) => !explained.has(word) && !ROMAN.test(word)),
    );
    return [...unknown].map((word) =>
      problemIn(entry, {
        severity: 'avvisa',
        rule: 'sigla-senza-spiegazione',
        message: `la sigla «${word}» non è nel glossario: aggiungila, o scrivila per esteso.`,
      }),
    );
  });
};

function explainedWords(content: Content): Set<string> {
  const texts = [
    ...content.glossario.flatMap(({ data }) => [data.titolo, data.sigla ?? '', ...data.sinonimi]),
    ...content.soggetti.flatMap(({ data }) => [data.titolo, data.nome_breve ?? '']),
    content.settings.identita.nome,
    content.settings.identita.piattaforma?.nome ?? '',
  ];
  return new Set(texts.flatMap((text) => text.match(ACRONYM) ?? []));
}

/** What deserves a look but does not stop the build. */
export const warnings: readonly IntegrityRule[] = [
  sessionsWithoutReport,
  silentCommitments,
  stalePlaces,
  documentsWithoutText,
  lateExpectations,
  hardSummaries,
  unexplainedAcronyms,
  mobileContacts,
  unknownMailboxes,
];
