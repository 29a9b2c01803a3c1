import { gulpease } from '../../text/readability.ts';
import { walk } from '../references.ts';
import { collections } from '../registry.ts';
import { allEntries, type KnownContent } from './context.ts';
import { type Warning, type WarningCheck, warningIn } from './warning.ts';

const EASY_ENOUGH = 60;

export const documentsWithoutText: WarningCheck = ({ content }) =>
  content.documenti
    .filter(({ data, body }) => data.file !== undefined && body === '')
    .map((document) =>
      warningIn(document, {
        rule: 'documento-senza-testo',
        message: 'il file non ha accanto un testo accessibile: chi non vede non lo può leggere.',
      }),
    );

export const hardSummaries: WarningCheck = ({ content }) =>
  allEntries(content).flatMap((entry) => {
    const summary = 'in_breve' in entry.data ? entry.data.in_breve : undefined;
    const score = summary === undefined ? undefined : gulpease(summary);
    return score === undefined || score >= EASY_ENOUGH
      ? []
      : [
          warningIn(entry, {
            rule: 'in-breve-difficile',
            path: ['in_breve'],
            message: `si legge con fatica (Gulpease ${score}, meglio da ${EASY_ENOUGH} in su): usa frasi più corte e parole più comuni.`,
          }),
        ];
  });

const ACRONYM = /(?<![\p{L}\p{N}.])(?:[A-Z]{2,6}|[A-Z][a-z]{1,4}[A-Z]{1,3})(?![\p{L}\p{N}])/gu;
const ROMAN = /^[IVXLC]+$/;

/** Acronyms in what the public reads first, against the glossary and the names of bodies. */
export const unexplainedAcronyms: WarningCheck = ({ content }) => {
  // Without the names of the site, every one of them would look unexplained.
  if (content.settings.identita === undefined) return [];
  const explained = explainedWords(content);
  return allEntries(content).flatMap((entry): Warning[] => {
    if (entry.collection === 'soggetti' || entry.collection === 'glossario') return [];
    const unknown = new Set(
      [...walk(collections[entry.collection].fields, entry.data)]
        .filter(({ path }) => path[0] === 'in_breve' || path[0] === 'titolo')
        .flatMap(({ value }) => (typeof value === 'string' ? (value.match(ACRONYM) ?? []) : []))
        .filter((word) => !explained.has(word) && !ROMAN.test(word)),
    );
    return [...unknown].map((word) =>
      warningIn(entry, {
        rule: 'sigla-senza-spiegazione',
        message: `la sigla «${word}» non è nel glossario: aggiungila, o scrivila per esteso.`,
      }),
    );
  });
};

function explainedWords(content: KnownContent): Set<string> {
  const texts = [
    ...content.glossario.flatMap(({ data }) => [data.titolo, data.sigla ?? '', ...data.sinonimi]),
    ...content.soggetti.flatMap(({ data }) => [data.titolo, data.nome_breve ?? '']),
    content.settings.identita?.nome ?? '',
    content.settings.identita?.piattaforma?.nome ?? '',
  ];
  return new Set(texts.flatMap((text) => text.match(ACRONYM) ?? []));
}
