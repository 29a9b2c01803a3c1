/** Who lets an editor in, and through whom a save reaches the repository. */
export type SignIn =
  | { profile: 'netlify' }
  | { profile: 'gateway'; address: string }
  | { profile: 'decapbridge'; site: string }
  | { profile: 'github'; repository: URL }
  | { profile: 'gitlab' | 'gitea' | 'forgejo'; repository: URL; app: string };

type Parsed = { signIn: SignIn } | { wrong: string };

/** How each profile is written: its name, then what only the owner of the site can know. */
const FORMS = {
  netlify: 'netlify',
  gateway: 'gateway /indirizzo/del/gateway',
  decapbridge: 'decapbridge codice-del-sito',
  github: 'github https://github.com/proprietario/repository',
  gitlab: 'gitlab https://gitlab.com/gruppo/repository codice-dell-applicazione',
  gitea: 'gitea https://git.esempio.it/proprietario/repository codice-dell-applicazione',
  forgejo: 'forgejo https://git.esempio.it/proprietario/repository codice-dell-applicazione',
} as const satisfies Record<SignIn['profile'], string>;

/** Every way of entering. */
export const profiles = Object.keys(FORMS) as SignIn['profile'][];

/** Codes that services give out: no sign that could end an address or begin another. */
const CODE = /^[\w-]{6,128}$/;

/**
 * Reads a sign-in profile as its owner writes it, in one line.
 * @returns what is wrong with it, in Italian, where it cannot be used.
 */
export function parseSignIn(text: string): Parsed {
  const [profile = '', ...words] = text.trim().split(/\s+/);
  if (!isProfile(profile)) {
    const forms = Object.values(FORMS).map((form) => `«${form}»`);
    return {
      wrong: `«${profile}» non è un modo di entrare. Si può scrivere: ${forms.join(', ')}.`,
    };
  }
  const signIn = readers[profile](words);
  return signIn === undefined
    ? { wrong: `«${text.trim()}» non va. Si scrive «${FORMS[profile]}».` }
    : { signIn };
}

type Reader = (words: string[]) => SignIn | undefined;

const readers: Record<SignIn['profile'], Reader> = {
  netlify: (words) => (words.length === 0 ? { profile: 'netlify' } : undefined),
  gateway: ([address = '', ...rest]) =>
    rest.length === 0 && isGateway(address)
      ? { profile: 'gateway', address: address.replace(/\/$/, '') }
      : undefined,
  decapbridge: ([site = '', ...rest]) =>
    rest.length === 0 && CODE.test(site) ? { profile: 'decapbridge', site } : undefined,
  github: ([address = '', ...rest]) => {
    const repository = repositoryAt(address);
    return rest.length === 0 && repository?.origin === 'https://github.com' && isPair(repository)
      ? { profile: 'github', repository }
      : undefined;
  },
  gitlab: (words) => withApplication('gitlab', words),
  gitea: (words) => withApplication('gitea', words),
  forgejo: (words) => withApplication('forgejo', words),
};

function withApplication(
  profile: 'gitlab' | 'gitea' | 'forgejo',
  [address = '', app = '', ...rest]: string[],
): SignIn | undefined {
  const repository = repositoryAt(address);
  if (repository === undefined || rest.length > 0 || !CODE.test(app)) return undefined;
  // Only GitLab has groups inside groups.
  return profile === 'gitlab' || isPair(repository) ? { profile, repository, app } : undefined;
}

function isProfile(word: string): word is SignIn['profile'] {
  return Object.hasOwn(FORMS, word);
}

/** Of this site, or elsewhere: editors' tokens go there, so never in clear. */
function isGateway(address: string): boolean {
  return /^\/[\w.-]/.test(address)
    ? URL.canParse(address, 'https://esempio.it')
    : repositoryAt(address) !== undefined;
}

/** An address as copied from a browser: nothing in it but the place. */
function repositoryAt(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address.replace(/(?:\.git)?\/?$/, '')) : undefined;
  const plain = url?.protocol === 'https:' && url.href === `${url.origin}${url.pathname}`;
  return plain && url.pathname.split('/').filter(Boolean).length > 0 ? url : undefined;
}

function isPair({ pathname }: URL): boolean {
  return /^\/[^/]+\/[^/]+$/.test(pathname);
}

/** Whether editors have a password of Netlify Identity: then our page for it is theirs. */
export function usesIdentity({ profile }: SignIn): boolean {
  return profile === 'netlify' || profile === 'gateway';
}
