import { describe, expect, it } from 'vitest';
import { cmsAccess, localAccess, outsideSources } from './cms-access.ts';
import { parseSignIn, type SignIn, usesIdentity } from './sign-in.ts';

const publishing = { branch: 'main', review: false };

function signInOf(text: string): SignIn {
  const parsed = parseSignIn(text);
  if ('wrong' in parsed) throw new Error(parsed.wrong);
  return parsed.signIn;
}

const backendOf = (text: string) => {
  const { commit_messages, ...backend } = cmsAccess(signInOf(text), publishing).backend;
  expect(commit_messages).toMatchObject({ update: expect.stringMatching(/collection.*slug/) });
  return backend;
};

describe('a sign-in profile becomes what Decap reads', () => {
  it.each<[string, object]>([
    ['netlify', { name: 'git-gateway', branch: 'main' }],
    ['gateway /api/git/', { name: 'git-gateway', branch: 'main', gateway_url: '/api/git' }],
    [
      'gateway https://git.esempio.it/gateway',
      { name: 'git-gateway', branch: 'main', gateway_url: 'https://git.esempio.it/gateway' },
    ],
    [
      'decapbridge 5605bbe7-08f2-4ce5-bce2-7d97def08bed',
      {
        name: 'git-gateway',
        branch: 'main',
        auth_type: 'pkce',
        base_url: 'https://auth.decapbridge.com',
        auth_endpoint: '/sites/5605bbe7-08f2-4ce5-bce2-7d97def08bed/pkce',
        auth_token_endpoint: '/sites/5605bbe7-08f2-4ce5-bce2-7d97def08bed/token',
        gateway_url: 'https://gateway.decapbridge.com',
      },
    ],
    [
      'github https://github.com/esempio/processo.git',
      { name: 'github', branch: 'main', repo: 'esempio/processo', auth_scope: 'public_repo' },
    ],
    [
      ' gitlab  https://gitlab.esempio.it/comune/sito/processo/ 0a1b2c3d ',
      {
        name: 'gitlab',
        branch: 'main',
        repo: 'comune/sito/processo',
        auth_type: 'pkce',
        app_id: '0a1b2c3d',
        base_url: 'https://gitlab.esempio.it',
        api_root: 'https://gitlab.esempio.it/api/v4',
        graphql_api_root: 'https://gitlab.esempio.it/api/graphql',
      },
    ],
    ...['gitea', 'forgejo'].map((name): [string, object] => [
      `${name} https://git.esempio.it/comune/processo 0a1b2c3d`,
      {
        name,
        branch: 'main',
        repo: 'comune/processo',
        app_id: '0a1b2c3d',
        base_url: 'https://git.esempio.it',
        api_root: 'https://git.esempio.it/api/v1',
      },
    ]),
  ])('%s', (text, backend) => {
    expect(backendOf(text)).toEqual(backend);
  });

  it.each([
    ['', /«» non è un modo di entrare.*«netlify»/],
    ['Netlify', /«Netlify» non è/],
    ['constructor', /«constructor» non è/],
    ['netlify subito', /«netlify subito» non va\. Si scrive «netlify»/],
    ['gateway', /Si scrive «gateway /],
    ['gateway //git.esempio.it', /Si scrive «gateway /],
    ['gateway http://git.esempio.it/a', /Si scrive «gateway /],
    ['decapbridge https://decapbridge.com/x', /Si scrive «decapbridge /],
    ['github comune/processo', /Si scrive «github https/],
    ['github https://github.com.esempio.it/a/b', /Si scrive «github https/],
    ['github https://github.com/comune', /Si scrive «github https/],
    ['gitlab https://gitlab.com/comune/processo', /Si scrive «gitlab /],
    ['gitlab https://io:segreto@gitlab.com/a/b 0a1b2c3d', /Si scrive «gitlab /],
    ['gitea https://git.esempio.it/a/b/c 0a1b2c3d', /Si scrive «gitea /],
    ['forgejo https://git.esempio.it/a/b?x=1 0a1b2c3d', /Si scrive «forgejo /],
  ])('%j is refused, saying how to write it', (text, message) => {
    const parsed = parseSignIn(text);
    expect('wrong' in parsed && parsed.wrong).toMatch(message);
  });
});

describe('review before publication', () => {
  it('is Decap’s editorial workflow, with links to previews and one commit for a change', () => {
    expect(cmsAccess({ profile: 'netlify' }, { branch: 'principale', review: true })).toMatchObject(
      {
        publish_mode: 'editorial_workflow',
        show_preview_links: true,
        backend: { branch: 'principale', squash_merges: true },
      },
    );
    expect(cmsAccess({ profile: 'netlify' }, publishing)).toMatchObject({
      publish_mode: 'simple',
      show_preview_links: false,
    });
  });

  it('is refused where Decap has no such thing', () => {
    const gitea = signInOf('gitea https://git.esempio.it/comune/processo 0a1b2c3d');
    expect(() => cmsAccess(gitea, { branch: 'main', review: true })).toThrow(/CMS_SIGN_IN=gitea/);
  });

  it('needs commits on this machine', () => {
    expect(localAccess({ commits: true, review: true }).publish_mode).toBe('editorial_workflow');
    expect(localAccess({ commits: false, review: true }).publish_mode).toBe('simple');
    expect(localAccess({ commits: false, review: false }).backend).toMatchObject({
      name: 'proxy',
      proxy_url: '/api/v1/',
    });
  });
});

describe('what the CMS speaks with besides its own site', () => {
  it.each([
    ['netlify', ['https://www.netlifystatus.com'], []],
    ['gateway /api/git', ['https://www.netlifystatus.com'], []],
    [
      'gateway https://git.esempio.it/a',
      ['https://www.netlifystatus.com', 'https://git.esempio.it'],
      [],
    ],
    [
      'github https://github.com/a/b',
      ['https://api.github.com', 'https://www.githubstatus.com'],
      ['https://avatars.githubusercontent.com'],
    ],
    [
      'forgejo https://git.esempio.it/a/b 0a1b2c3d',
      ['https://git.esempio.it'],
      ['https://git.esempio.it'],
    ],
  ])('%s', (text, connect, images) => {
    expect(outsideSources(signInOf(text))).toEqual({ connect, images });
  });

  it('has passwords of Netlify Identity, or does not', () => {
    expect(usesIdentity({ profile: 'gateway', address: '/api/git' })).toBe(true);
    expect(usesIdentity({ profile: 'decapbridge', site: '0a1b2c3d' })).toBe(false);
  });
});
