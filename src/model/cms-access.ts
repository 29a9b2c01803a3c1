import type { SignIn } from './sign-in.ts';

/**
 * Where Decap's local server answers while developing: the same origin as the site. With a slash at
 * its end, because Astro answers before anybody to an address that has none.
 */
export const LOCAL_API = '/api/v1/';

/** The part of Decap's configuration that says how one enters and what a save does. */
export interface CmsAccess {
  backend: Record<string, unknown> & { name: string; branch: string };
  publish_mode: 'simple' | 'editorial_workflow';
  /** Whether Decap shows where a change not yet published can be seen. */
  show_preview_links: boolean;
}

/** What a commit is called: what happened to which entry. */
const COMMIT_MESSAGES = {
  create: '{{collection}}: aggiunge «{{slug}}»',
  update: '{{collection}}: modifica «{{slug}}»',
  delete: '{{collection}}: toglie «{{slug}}»',
  uploadMedia: 'Media: carica «{{path}}»',
  deleteMedia: 'Media: toglie «{{path}}»',
} as const;

interface Publishing {
  branch: string;
  /** Whether somebody looks at a change before it is published. */
  review: boolean;
}

/**
 * How one enters the published site's CMS.
 * @throws in Italian, where Decap cannot have changes reviewed there.
 */
export function cmsAccess(signIn: SignIn, { branch, review }: Publishing): CmsAccess {
  if (review && signIn.profile === 'gitea') {
    throw new Error(
      'Le impostazioni chiedono di rivedere prima di pubblicare, ma con CMS_SIGN_IN=gitea il CMS non sa farlo: togli la revisione, o usa un altro modo di entrare.',
    );
  }
  return access(review, {
    ...backendOf(signIn),
    branch,
    // One change, one commit, with the name of its entry, instead of a merge.
    ...(review && { squash_merges: true }),
  });
}

/**
 * How one enters it while developing: without an account. Review needs branches, so commits.
 * @param commits whether a save makes a commit
 */
export function localAccess({ commits, review }: { commits: boolean; review: boolean }): CmsAccess {
  // The server puts the branch that is there in place of this one.
  return access(commits && review, { name: 'proxy', proxy_url: LOCAL_API, branch: 'main' });
}

function access(review: boolean, backend: CmsAccess['backend']): CmsAccess {
  return {
    backend: { ...backend, commit_messages: COMMIT_MESSAGES },
    publish_mode: review ? 'editorial_workflow' : 'simple',
    show_preview_links: review,
  };
}

type Backend = Record<string, unknown> & { name: string };

const DECAPBRIDGE = {
  auth: 'https://auth.decapbridge.com',
  gateway: 'https://gateway.decapbridge.com',
} as const;

function backendOf(signIn: SignIn): Backend {
  switch (signIn.profile) {
    case 'netlify':
      return { name: 'git-gateway' };
    case 'gateway':
      return { name: 'git-gateway', gateway_url: signIn.address };
    case 'decapbridge':
      // Source: the lines that decapbridge.com gives out for a new site.
      return {
        name: 'git-gateway',
        auth_type: 'pkce',
        base_url: DECAPBRIDGE.auth,
        auth_endpoint: `/sites/${signIn.site}/pkce`,
        auth_token_endpoint: `/sites/${signIn.site}/token`,
        gateway_url: DECAPBRIDGE.gateway,
      };
    case 'github':
      // The repository is public: nobody has to open their private ones to write in it.
      return { name: 'github', repo: pathOf(signIn.repository), auth_scope: 'public_repo' };
    case 'gitlab':
      return {
        ...ownServer(signIn, '/api/v4'),
        auth_type: 'pkce',
        graphql_api_root: `${signIn.repository.origin}/api/graphql`,
      };
    case 'gitea':
    case 'forgejo':
      // These ask for a proof key (PKCE) always.
      return ownServer(signIn, '/api/v1');
  }
}

function ownServer(
  { profile, repository, app }: { profile: string; repository: URL; app: string },
  api: string,
): Backend {
  return {
    name: profile,
    repo: pathOf(repository),
    app_id: app,
    base_url: repository.origin,
    api_root: `${repository.origin}${api}`,
  };
}

function pathOf({ pathname }: URL): string {
  return pathname.slice(1);
}

/** Origins that the CMS speaks with besides its own, for its content security policy. */
export interface OutsideSources {
  connect: string[];
  images: string[];
}

/** Where the CMS asks whether Netlify, or GitHub, is well, to tell the editor if it is not. */
const STATUS = { netlify: 'https://www.netlifystatus.com', github: 'https://www.githubstatus.com' };

export function outsideSources(signIn: SignIn): OutsideSources {
  switch (signIn.profile) {
    case 'netlify':
      return { connect: [STATUS.netlify], images: [] };
    case 'gateway':
      return { connect: [STATUS.netlify, ...originOf(signIn.address)], images: [] };
    case 'decapbridge':
      return { connect: [STATUS.netlify, DECAPBRIDGE.auth, DECAPBRIDGE.gateway], images: [] };
    case 'github':
      return {
        connect: ['https://api.github.com', STATUS.github],
        images: ['https://avatars.githubusercontent.com'],
      };
    default:
      return { connect: [signIn.repository.origin], images: [signIn.repository.origin] };
  }
}

function originOf(address: string): string[] {
  return URL.canParse(address) ? [new URL(address).origin] : [];
}
