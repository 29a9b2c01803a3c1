import { currentVersion, isBeforeSigning, isSigned, versionsKept } from '../model/imprints.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { formatDate } from '../text/dates.ts';
import { inGroups } from '../text/signatures.ts';
import type { RecordedFile } from '../text/verify-copy.ts';
import { type Link, linkTo } from './address.ts';
import { find } from './lookup.ts';
import { type PageMeta, pageMeta } from './page.ts';

/** A file of a pact whose imprint is known. */
export interface KnownFile extends RecordedFile {
  /** "Originale firmato, versione 3" */
  label: string;
  digest: string;
  /** The digest in groups, to compare by eye. */
  groups: string[];
}

export interface VerifyPage {
  meta: PageMeta;
  pacts: { id: string; link: Link; files: KnownFile[] }[];
}

/** What proves the text of a pact, on its page. */
export interface PactProof {
  text: string[];
  files: KnownFile[];
  link: Link;
}

type Pact = Entry<'patti'>;

const ORIGINAL_NOTE =
  'lo stesso file che è stato registrato alla firma, byte per byte. Non si scarica da qui: nei certificati delle firme ci sono nomi e codici fiscali.';
const COPY_NOTE = 'lo stesso file che si scarica da questo sito, byte per byte.';

/** Files of the signed versions, the last one first, then those of versions that nobody signed. */
function knownFiles(graph: Graph, pact: Pact): KnownFile[] {
  const kept = versionsKept(graph.content.imprints.firme, pact.id);
  const last = currentVersion(pact);
  const file = (digest: string | undefined, words: Omit<KnownFile, 'digest' | 'groups'>) =>
    digest === undefined ? [] : [{ ...words, digest, groups: inGroups(digest) }];
  const named = `del «${pact.data.titolo}»`;
  const recorded = kept.toReversed().flatMap(({ numero, originale, copia }) => {
    const isPast = numero !== last;
    const note = (now: string) =>
      isPast ? `di una versione precedente: l’ultima è la ${last}.` : now;
    return [
      ...file(originale, {
        label: `Originale firmato, versione ${numero}`,
        what: `l’originale firmato ${named}, versione ${numero}`,
        note: note(ORIGINAL_NOTE),
      }),
      ...file(copia, {
        label: `Copia pubblicata, versione ${numero}`,
        what: `la copia pubblicata ${named}, versione ${numero}`,
        note: note(COPY_NOTE),
      }),
    ];
  });
  const signed = new Set(kept.map(({ numero }) => numero));
  const others = pact.data.versioni
    .filter(({ numero }) => !signed.has(numero))
    .toSorted((a, b) => b.numero - a.numero)
    .flatMap(({ numero, data: day, documento }) => {
      const address = find(graph, 'documenti', documento)?.data.file;
      return file(address && graph.digest(address), {
        label: `Versione ${numero}, ${formatDate(day)}`,
        what: `la versione ${numero} ${named}, ${formatDate(day)}`,
        note:
          kept.length === 0
            ? `di un patto non ancora firmato: l’ultima versione è la ${last}.`
            : `di prima della firma: la versione firmata è la ${kept.at(-1)?.numero}.`,
      });
    });
  return [...recorded, ...others];
}

export function verifyPage(graph: Graph): VerifyPage {
  const pacts = graph.content.patti
    .map((pact) => ({
      id: pact.id,
      link: linkTo(graph, pact),
      files: knownFiles(graph, pact),
    }))
    .filter(({ files }) => files.length > 0);
  return {
    meta: pageMeta(graph, {
      kind: 'pagina',
      title: 'Verifica la tua copia',
      description:
        'Hai un file del patto? Il tuo browser dice se è quello firmato, la copia pubblicata, una versione di prima, o un altro. Il file non parte da qui.',
      path: routes.verifyCopy,
      breadcrumbs: [{ href: routes.pact, text: 'Patto' }],
      entries: graph.content.patti.filter(({ id }) => pacts.some((known) => known.id === id)),
      sources: [],
    }),
    pacts,
  };
}

/** What is recorded of a pact; undefined where there is nothing to say. */
export function pactProof(graph: Graph, pact: Pact): PactProof | undefined {
  const version = versionsKept(graph.content.imprints.firme, pact.id).at(-1);
  const link = { href: routes.verifyCopy, text: 'Verifica la tua copia' };
  if (version === undefined || !isSigned(pact)) {
    return isBeforeSigning(pact)
      ? {
          text: [
            'Quando il patto sarà firmato, il testo e i file saranno registrati: da lì in poi, se cambiasse una parola, si vedrebbe. E chi ha una copia del file potrà verificarla.',
          ],
          files: [],
          link,
        }
      : undefined;
  }
  const files = knownFiles(graph, pact).filter(({ digest }) =>
    [version.originale, version.copia].includes(digest),
  );
  return {
    text: [
      `Il testo degli articoli è registrato com’è stato firmato, con la versione ${version.numero}: se cambiasse una parola, il sito non si potrebbe più pubblicare così.`,
      ...(version.originale === undefined
        ? []
        : [
            'L’originale firmato non è qui, perché nei certificati delle firme ci sono nomi e codici fiscali: ce n’è l’impronta. Se hai una copia, la puoi confrontare.',
          ]),
    ],
    files,
    link,
  };
}
