import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { parseSignIn, type SignIn } from '../model/sign-in.ts';

const THIS_MACHINE = 'http://localhost:4321';

/** What the site is built from and for, read once from the environment. */
export interface Environment {
  /** Absolute path of the content repository. */
  contentDir: string;
  /** Public address of the site, without a final slash. */
  site: string;
  /** Whether anybody said the address; if not, it is this machine's own. */
  siteIsKnown: boolean;
  /** The instant the build speaks from. */
  now: Date;
  /** What an editor's save does on this machine. */
  editMode: EditMode;
  /** How editors of the published site get in. */
  signIn: SignIn;
  /** The branch of the repository that they write on. */
  branch: string;
}

/** A save writes files, or writes them and makes a git commit of them. */
export type EditMode = (typeof EDIT_MODES)[number];

const EDIT_MODES = ['files', 'commit'] as const;

/** A wrong environment variable; the message is Italian and says what to write. */
export class WrongEnvironment extends Error {
  constructor(message: string) {
    super(message);
    // Whoever reads it needs the sentence, not where in the code it was written.
    delete this.stack;
  }

  /**
   * Only the name: to an error that becomes a text with "document" or "window" in it, as in the path
   * of a folder, Astro adds advice about browser code (`generateHint` of
   * astro/dist/core/errors/dev/utils.js).
   */
  override toString(): string {
    return this.name;
  }
}

/**
 * Reads `CONTENT_DIR` (default `content`), `SITE_URL` or, on Netlify, its own `URL`, `BUILD_NOW` (an
 * ISO instant; default: now), `EDIT_MODE` (default `files`), `CMS_SIGN_IN` (default `netlify`; see
 * `model/sign-in.ts`) and `CMS_BRANCH` (default `main`).
 * @throws {WrongEnvironment} if one of them cannot be used.
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Environment {
  // Elsewhere `URL` is anybody's: https://docs.netlify.com/build/configure-builds/environment-variables/
  const names = variables['NETLIFY'] ? ['SITE_URL', 'URL'] : ['SITE_URL'];
  const said = names.find((name) => variables[name]?.trim());
  return {
    contentDir: contentDirectory(variables['CONTENT_DIR'], cwd),
    site: said === undefined ? THIS_MACHINE : siteAddress(said, variables[said]?.trim() ?? ''),
    siteIsKnown: said !== undefined,
    now: instant(variables['BUILD_NOW']),
    editMode: editMode(variables['EDIT_MODE']),
    signIn: signIn(variables['CMS_SIGN_IN']),
    branch: branch(variables['CMS_BRANCH']),
  };
}

function contentDirectory(value: string | undefined, cwd: string): string {
  const path = resolve(cwd, value?.trim() ? value.trim() : 'content');
  if (!existsSync(path)) {
    throw new WrongEnvironment(
      `CONTENT_DIR: la cartella dei contenuti «${path}» non esiste. Scrivi il percorso di una cartella che c’è, o togli la variabile per usare «content».`,
    );
  }
  if (!statSync(path).isDirectory()) {
    throw new WrongEnvironment(
      `CONTENT_DIR: «${path}» è un file, non una cartella. Scrivi il percorso della cartella dei contenuti.`,
    );
  }
  // Vite reads addresses in file names, and takes these signs for parts of one.
  const sign = /[#?%]/.exec(path)?.[0];
  if (sign !== undefined) {
    throw new WrongEnvironment(
      `CONTENT_DIR: nel percorso «${path}» c’è il segno «${sign}», e le immagini non si troverebbero. Sposta la cartella, o cambiale nome.`,
    );
  }
  return path;
}

function siteAddress(name: string, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new WrongEnvironment(
      `${name}: «${address}» non è un indirizzo web. Scrivilo per intero, come https://processo.esempio.it.`,
    );
  }
  // The pages' own addresses begin with a slash: a site below a path would lead out of itself.
  if (url.href !== `${url.origin}/`) {
    throw new WrongEnvironment(
      `${name}: «${address}» dice più del nome del sito, che deve stare alla radice di un indirizzo suo. Scrivi solo ${url.origin}.`,
    );
  }
  return url.origin;
}

function instant(value: string | undefined): Date {
  const said = value?.trim();
  if (!said) return new Date();
  // `Date` takes the 30th of February for the 2nd of March, and a number for a month.
  if (!z.iso.datetime({ offset: true }).safeParse(said).success) {
    throw new WrongEnvironment(
      `BUILD_NOW: «${said}» non è un istante che esiste. Scrivilo come 2026-11-22T10:00:00Z o 2026-11-22T11:00:00+01:00, o togli la variabile.`,
    );
  }
  return new Date(said);
}

function editMode(value: string | undefined): EditMode {
  const said = value?.trim() || 'files';
  const mode = EDIT_MODES.find((known) => known === said);
  if (mode === undefined) {
    throw new WrongEnvironment(
      `EDIT_MODE: «${said}» non è un modo di salvare. Scrivi «files» (il salvataggio scrive i file) o «commit» (ne fa anche un commit di git), o togli la variabile.`,
    );
  }
  return mode;
}

function signIn(value: string | undefined): SignIn {
  const parsed = parseSignIn(value?.trim() || 'netlify');
  if ('wrong' in parsed) throw new WrongEnvironment(`CMS_SIGN_IN: ${parsed.wrong}`);
  return parsed.signIn;
}

function branch(value: string | undefined): string {
  const name = value?.trim() || 'main';
  if (!/^[\w][\w./-]*$/.test(name)) {
    throw new WrongEnvironment(
      `CMS_BRANCH: «${name}» non è il nome di un ramo. Scrivi il nome del ramo pubblicato, come «main», o togli la variabile.`,
    );
  }
  return name;
}
