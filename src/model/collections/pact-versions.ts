import type * as z from 'zod';
import { formatDate, onDay } from '../../text/dates.ts';
import {
  date,
  group,
  integer,
  list,
  longText,
  optional,
  prose,
  relation,
  text,
  to,
} from '../fields/index.ts';

export const articleHeading = text('Titolo dell’articolo', { max: 160 });

/**
 * A version has all its articles, not only those that changed: each version can then be read by
 * itself, and to correct one never changes what another says.
 */
const articlesOfVersion = list(
  'Articoli com’erano',
  group('Articolo com’era', {
    articolo: text('Quale articolo', {
      max: 20,
      example: 'p1-art-3',
      hint: 'L’identificativo che ha, o che aveva, fra gli «Articoli».',
    }),
    rubrica: articleHeading,
    testo: prose('Testo'),
  }),
  {
    one: 'articolo',
    summary: '{{fields.rubrica}}',
    hint: 'Tutto il testo di questa versione, quando ne arriva una nuova. Nell’ultima resta vuoto: il suo testo è in «Articoli».',
  },
);

const version = group('Versione', {
  numero: integer('Numero', { min: 1, max: 999 }),
  data: date('Data', { done: true }),
  cosa_cambia: longText('Che cosa cambia', { max: 1000 }),
  documento: optional(relation('Documento', to.collection('documenti'))),
  articoli: articlesOfVersion,
});

export const versions = list('Versioni', version, {
  one: 'versione',
  summary: '{{fields.numero}}',
});

interface PactNumbering {
  sigla: string;
  ultimo_articolo?: number | undefined;
}

interface VersionedPact extends PactNumbering {
  versioni: z.output<ReturnType<(typeof versions)['schema']>>;
}

type Rule = (pact: VersionedPact, context: z.RefinementCtx) => void;

/** What is wrong with the id of an article, in Italian; undefined if nothing is. */
export function articleIdFault(
  { sigla, ultimo_articolo }: PactNumbering,
  id: string,
): string | undefined {
  const number = Number(/-art-(\d+)$/.exec(id)?.[1]);
  if (!id.startsWith(`${sigla}-art-`) || Number.isNaN(number)) {
    return `l’identificativo «${id}» non comincia con la sigla del patto: deve essere come ${sigla}-art-1`;
  }
  return ultimo_articolo !== undefined && number > ultimo_articolo
    ? `il numero di «${id}» supera l’ultimo dato (${ultimo_articolo}): porta «ultimo_articolo» a ${number}`
    : undefined;
}

const numbersAreUnique: Rule = ({ versioni }, context) => {
  versioni.forEach(({ numero }, index) => {
    if (versioni.findIndex((version) => version.numero === numero) === index) return;
    context.addIssue({
      code: 'custom',
      path: ['versioni', index, 'numero'],
      message: `ci sono due versioni con il numero ${numero}: dai a ciascuna il suo`,
    });
  });
};

const numbersFollowDates: Rule = ({ versioni }, context) => {
  versioni.forEach(({ numero, data }, index) => {
    const later = versioni.find((version) => version.numero < numero && version.data > data);
    if (later === undefined) return;
    context.addIssue({
      code: 'custom',
      path: ['versioni', index, 'data'],
      message: `la versione ${numero} è ${onDay('del', data)}, ma la ${later.numero} è di dopo (${formatDate(later.data)}): controlla date e numeri`,
    });
  });
};

const textsAreOfPastVersions: Rule = ({ versioni, ...pact }, context) => {
  const last = Math.max(...versioni.map(({ numero }) => numero));
  versioni.forEach(({ numero, articoli }, index) => {
    const path = ['versioni', index, 'articoli'];
    const refuse = (at: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path: [...path, ...at], message });
    if (numero === last && articoli.length > 0) {
      refuse(
        [],
        `la versione ${numero} è l’ultima: il suo testo è già in «Articoli». Togli gli articoli da qui`,
      );
      return;
    }
    articoli.forEach(({ articolo }, position) => {
      const repeated = articoli.findIndex((other) => other.articolo === articolo) !== position;
      const fault = repeated
        ? `«${articolo}» è già fra gli articoli della versione ${numero}: lascialo una volta sola`
        : articleIdFault(pact, articolo);
      if (fault !== undefined) refuse([position, 'articolo'], fault);
    });
  });
};

export const versionRules: readonly Rule[] = [
  numbersAreUnique,
  numbersFollowDates,
  textsAreOfPastVersions,
];
