import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEDIA_FOLDER } from '../model/fields/media.ts';
import {
  currentVersion,
  documentOfVersion,
  type ImprintedVersion,
  versionsKept,
} from '../model/imprints.ts';
import { type KnownContent, problemIn } from '../model/integrity/index.ts';
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
      return copy === undefined
        ? checkDocument(pact, version)
        : checkCopy(contentDir, pact, version, copy);
    }),
  );
}

/**
 * No file of a pact is published with its digital signatures: their certificates say names and tax
 * codes.
 */
export function checkSignatures(
  contentDir: string,
  { patti, documenti }: Pick<KnownContent, 'patti' | 'documenti'>,
): Problem[] {
  const ofPacts = new Set(
    patti.flatMap(({ data }) => [data.file_firmato, ...data.versioni.map((one) => one.documento)]),
  );
  return documenti.flatMap((document) => {
    const { file } = document.data;
    if (file === undefined || !ofPacts.has(document.id)) return [];
    const path = fromMediaFolder(contentDir, file);
    if (path === undefined || !hasSignatures(join(contentDir, MEDIA_FOLDER, path))) return [];
    return wrongFile(
      document,
      'copia-con-firme',
      `«${file}» porta le firme digitali, e nei certificati ci sono nomi e codici fiscali: pubblica una copia senza firme. L’originale non va nel repository: se ne registra l’impronta con «npm run impronte -- --patto ID --originale FILE».`,
    );
  });
}

/** An envelope of signatures, or a PDF with signatures inside (PDF 32000-1, 12.8). */
function hasSignatures(path: string): boolean {
  if (/\.p7m$/i.test(path)) return true;
  const bytes = readFileSync(path, 'latin1');
  return /\/ByteRange\s*\[/.test(bytes) && /\/Contents\s*</.test(bytes);
}

function wrongFile(document: Document, rule: string, message: string): Problem[] {
  return [
    {
      severity: 'blocca',
      rule,
      file: fileOf('documenti', document.id),
      field: 'file',
      label: collections.documenti.fields.file.label,
      message,
    },
  ];
}

/** A document that is named and is not there is told by the check of the relations. */
function checkDocument(pact: Pact, { numero, copia }: ImprintedVersion): Problem[] {
  if (copia === undefined || documentOfVersion(pact, numero) !== undefined) return [];
  const index = pact.data.versioni.findIndex((version) => version.numero === numero);
  const isPast = numero !== currentVersion(pact);
  // A version that is not in the list any more is told by itself.
  if (isPast && index < 0) return [];
  return [
    problemIn(pact, {
      rule: 'copia-firmata-tolta',
      path: isPast ? ['versioni', index, 'documento'] : ['file_firmato'],
      message: `qui c’era il documento con la copia pubblicata della versione ${numero}, e la sua impronta è registrata: sceglilo di nuovo.`,
    }),
  ];
}

function checkCopy(
  contentDir: string,
  pact: Pact,
  { numero, copia }: ImprintedVersion,
  { document, address }: SignedCopy,
): Problem[] {
  const of = `della versione ${numero} del patto «${pact.id}»`;
  const wrong = (rule: string, message: string) => wrongFile(document, rule, message);
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
