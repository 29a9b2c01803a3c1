import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm run impronte` is asked for. */
export interface ImprintOptions {
  help: boolean;
  /** The signed original and the pact it is of. */
  original: { path: string; pact: string } | undefined;
}

/** Arguments that cannot be understood; the message is Italian and says what to write. */
export class WrongArguments extends Error {}

export const USAGE = `npm run impronte
    Registra quello che manca: la prima scadenza degli impegni, i testi dei patti firmati e le
    copie pubblicate dei loro file. Quello che è già registrato non cambia mai.

npm run impronte -- --patto ID --originale FILE
    Registra anche l’originale firmato di un patto: solo la sua impronta SHA-256. Il file resta
    dov’è, e non va messo fra i contenuti: nei certificati delle firme ci sono nomi e codici
    fiscali. ID è il nome del file del patto, senza «.md».

CONTENT_DIR dice quale cartella di contenuti, se non è «content».`;

/**
 * Reads the arguments of `npm run impronte`.
 * @param cwd folder from which a path is written
 * @throws {WrongArguments}
 */
export function readOptions(args: readonly string[], cwd: string): ImprintOptions {
  const { patto, originale, help } = parse(args);
  if (help === true) return { help, original: undefined };
  if ((patto === undefined) !== (originale === undefined)) {
    throw wrong(
      patto === undefined
        ? 'manca il patto di cui è l’originale: aggiungi --patto ID'
        : 'manca il file firmato: aggiungi --originale FILE',
    );
  }
  if (patto === undefined || originale === undefined) return { help: false, original: undefined };
  return { help: false, original: { path: filePath(originale, cwd), pact: patto } };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        patto: { type: 'string' },
        originale: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch {
    throw wrong(`non si capisce «${args.join(' ')}»`);
  }
}

function filePath(written: string, cwd: string): string {
  const path = resolve(cwd, written);
  if (!existsSync(path)) throw wrong(`il file «${written}» non c’è: controlla il percorso`);
  const status = statSync(path);
  if (!status.isFile()) throw wrong(`«${written}» non è un file: scrivi il percorso di un file`);
  if (status.size === 0) throw wrong(`il file «${written}» è vuoto: non può essere l’originale`);
  return path;
}

function wrong(message: string): WrongArguments {
  return new WrongArguments(`Impronte: ${message}.\n\n${USAGE}`);
}
