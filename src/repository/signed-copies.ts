import { documentOfVersion, type ImprintedVersion, versionsKept } from '../model/imprints.ts';
import type { KnownContent } from '../model/integrity/index.ts';
import type { Problem } from '../model/problem.ts';
import { collections, type Entry, fileOf } from '../model/registry.ts';
import { digestOfMedia, fromMediaFolder } from './media.ts';

type Pact = Entry<'patti'>;
type Document = Entry<'documenti'>;

/** The published copy of a signed version: its document, with the file where there is one. */
export interface SignedCopy {
  document: Document;
  /** Its address as written; undefined where it is not in the media. */
  address: string | undefined;
}

/** The document of a version of a pact, and its file. */
export function copyOf(
  contentDir: string,
  content: Pick<KnownContent, 'documenti'>,
  pact: Pact,
  numero: number,
): SignedCopy | undefined {
  const id = documentOfVersion(pact, numero);
  const document = content.documenti.find((one) => one.id === id);
  if (document === undefined) return undefined;
  const { file } = document.data;
  const isThere = file !== undefined && fromMediaFolder(contentDir, file) !== undefined;
  return { document, address: isThere ? file : undefined };
}

/** Every published copy of a signed pact is the one that was recorded. */
export function checkSignedCopies(contentDir: string, content: KnownContent): Problem[] {
  const { firme } = content.imprints;
  if (firme === undefined) return [];
  return content.patti.flatMap((pact) =>
    versionsKept(firme, pact.id).flatMap((version) => {
      const copy = copyOf(contentDir, content, pact, version.numero);
      return copy === undefined ? [] : checkCopy(contentDir, pact, version, copy);
    }),
  );
}

function checkCopy(
  contentDir: string,
  pact: Pact,
  { numero, copia }: ImprintedVersion,
  { document, address }: SignedCopy,
): Problem[] {
  const of = `della versione ${numero} del patto «${pact.id}»`;
  const wrong = (rule: string, message: string): Problem[] => [
    {
      severity: 'blocca',
      rule,
      file: fileOf('documenti', document.id),
      field: 'file',
      label: collections.documenti.fields.file.label,
      message,
    },
  ];
  // A file that is named and is not there is told by the check of the media.
  if (address === undefined) {
    return copia === undefined || document.data.file !== undefined
      ? []
      : wrong(
          'copia-firmata-tolta',
          `qui c’era la copia pubblicata ${of}, e la sua impronta è registrata: rimetti il file.`,
        );
  }
  if (copia === undefined) {
    return wrong(
      'copia-firmata-senza-impronta',
      `la copia pubblicata ${of} non è ancora registrata. Lancia «npm run impronte».`,
    );
  }
  const now = digestOfMedia(contentDir, address);
  return now === copia
    ? []
    : wrong(
        'copia-firmata-cambiata',
        `«${address}» non è la copia registrata ${of}: ci si aspetta l’impronta ${copia}, trovata ${now}. Rimetti il file di prima; un testo nuovo è una nuova versione.`,
      );
}
