import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BareRepository, bareRepository } from './bare-repository.ts';
import { type NetlifyStandIn, startNetlify } from './netlify.ts';

const fixture = fileURLToPath(new URL('../fixtures/esempio', import.meta.url));
const EDITOR = { email: 'redazione@esempio.it', password: 'quattro parole a caso' };
const PLACE = 'contenuti/luoghi/nuovo.md';
const author = { name: 'redazione', email: EDITOR.email, date: '2031-05-20T10:00:00Z' };

let repository: BareRepository;
let netlify: NetlifyStandIn;
let token: string;

beforeEach(async () => {
  repository = bareRepository(fixture);
  netlify = await startNetlify({ repository: repository.path });
  netlify.identity.addUser(EDITOR.email, EDITOR.password);
  token = (await signIn()).json.access_token;
});

afterEach(async () => {
  await netlify.close();
  repository.remove();
});

interface Answer {
  status: number;
  // What the two services answer is theirs to type: the tests read one key or two of it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  json: any;
}

async function ask(method: string, path: string, body?: object | string): Promise<Answer> {
  const form = typeof body === 'string';
  const response = await fetch(`${netlify.origin}/.netlify${path}`, {
    method,
    headers: {
      'Content-Type': form ? 'application/x-www-form-urlencoded' : 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? undefined : JSON.parse(text) };
}

/** As gotrue-js signs in. */
const signIn = ({ email, password } = EDITOR) =>
  ask(
    'POST',
    '/identity/token',
    String(new URLSearchParams({ grant_type: 'password', username: email, password })),
  );

const github = (method: string, path: string, body?: object) =>
  ask(method, `/git/github${path}`, body);

const headOf = async (branch: string): Promise<string> =>
  (await github('GET', `/branches/${encodeURIComponent(branch)}`)).json.commit.sha;

/** As the CMS commits: a blob, a tree on the newest commit, a commit of it. */
async function commit(path: string, content: string | null, message: string): Promise<string> {
  const base = await headOf('main');
  const sha =
    content === null
      ? null
      : (
          await github('POST', '/git/blobs', {
            content: Buffer.from(content).toString('base64'),
            encoding: 'base64',
          })
        ).json.sha;
  const change = { path, mode: '100644', type: 'blob', sha };
  const tree = await github('POST', '/git/trees', { base_tree: base, tree: [change] });
  const made = { message, tree: tree.json.sha, parents: [base], author };
  return (await github('POST', '/git/commits', made)).json.sha;
}

const publish = (branch: string, sha: string, force = false) =>
  github('PATCH', `/git/refs/heads/${encodeURIComponent(branch)}`, { sha, force });

describe('accounts', () => {
  it('open with a password, and stay open with what it gave', async () => {
    const { json } = await signIn();
    const again = `grant_type=refresh_token&refresh_token=${json.refresh_token}`;
    expect((await ask('POST', '/identity/token', again)).json.access_token).toBeTruthy();
    expect((await ask('GET', '/identity/user')).json.email).toBe(EDITOR.email);
    expect((await signIn({ ...EDITOR, password: 'sbagliata' })).json).toMatchObject({
      error: 'invalid_grant',
    });
  });

  it('begin with an invitation that works once', async () => {
    const invited = { type: 'signup', token: netlify.identity.invite('due@esempio.it') };
    const verify = (password: string) => ask('POST', '/identity/verify', { ...invited, password });
    expect((await verify('corta')).status).toBe(422);
    expect((await verify('tre parole a caso')).status).toBe(200);
    expect((await verify('tre parole a caso')).status).toBe(404);
    const session = await signIn({ email: 'due@esempio.it', password: 'tre parole a caso' });
    expect(session.status).toBe(200);
  });

  it('end, and the gateway says so', async () => {
    expect((await ask('GET', '/git/settings')).json.github_enabled).toBe(true);
    netlify.identity.endSessions();
    expect((await github('GET', '/branches/main')).status).toBe(401);
  });
});

describe('a repository behind the gateway', () => {
  it('is read by branch, folder and file', async () => {
    const list = await github('GET', '/git/trees/main:contenuti/luoghi');
    const [file] = list.json.tree;
    expect(file).toMatchObject({ type: 'blob', path: expect.stringMatching(/\.md$/) });
    const blob = await github('GET', `/git/blobs/${file.sha}`);
    expect(Buffer.from(blob.json.content, 'base64').toString()).toMatch(/^---\n/);
    expect((await github('GET', '/git/trees/main:contenuti%2Fluoghi')).status).toBe(200);
    expect((await github('GET', '/git/trees/main:')).status).toBe(200);
    expect((await github('GET', '/git/trees/main:altrove')).status).toBe(404);
    expect((await github('GET', '/branches/altro')).status).toBe(404);
    const [newest] = (await github('GET', `/commits?path=${PLACE}&sha=main`)).json;
    expect(newest).toBeUndefined();
  });

  it('takes a save, by its author, as one commit', async () => {
    await publish('main', await commit(PLACE, 'Nuovo: è qui\n', 'Luogo: aggiunge «nuovo»'));
    expect(repository.git('show', `main:${PLACE}`)).toBe('Nuovo: è qui');
    expect(repository.git('log', '-1', '--format=%s|%ae|%at', 'main')).toBe(
      `Luogo: aggiunge «nuovo»|${EDITOR.email}|${Date.parse(author.date) / 1000}`,
    );
    expect(repository.git('diff', '--name-only', 'main~', 'main')).toBe(PLACE);
    const [newest] = (await github('GET', `/commits?path=${PLACE}&sha=main`)).json;
    expect(newest.commit.author.email).toBe(EDITOR.email);
  });

  it('takes a file away, and not one that is not there', async () => {
    await publish('main', await commit(PLACE, 'Nuovo\n', 'aggiunge'));
    await publish('main', await commit(PLACE, null, 'toglie'));
    expect(repository.git('ls-tree', '--name-only', 'main', PLACE)).toBe('');
    const tree = [{ path: PLACE, mode: '100644', type: 'blob', sha: null }];
    const again = await github('POST', '/git/trees', { base_tree: await headOf('main'), tree });
    expect(again.status).toBe(422);
  });

  it('refuses a save that another went before', async () => {
    const mine = await commit(PLACE, 'mio\n', 'mio');
    await publish('main', await commit(PLACE, 'altrui\n', 'altrui'));
    expect(await publish('main', mine)).toMatchObject({
      status: 422,
      json: { message: 'Update is not a fast forward' },
    });
    expect(repository.git('show', `main:${PLACE}`)).toBe('altrui');
  });
});

describe('a change under review', () => {
  const BRANCH = 'cms/luoghi/nuovo';

  async function propose(): Promise<{ number: number; sha: string }> {
    const sha = await commit(PLACE, 'Nuovo\n', 'Luogo: aggiunge «nuovo»');
    await github('POST', '/git/refs', { ref: `refs/heads/${BRANCH}`, sha });
    const opened = await github('POST', '/pulls', {
      title: 'Luogo: aggiunge «nuovo»',
      head: `esempio:${BRANCH}`,
      base: 'main',
    });
    const { number } = opened.json;
    await github('PUT', `/issues/${number}/labels`, { labels: ['decap-cms/draft'] });
    return { number, sha };
  }

  it('waits on a branch of its own, where it can be found, compared and looked at', async () => {
    const { sha } = await propose();
    const query = `base=main&state=open&head=esempio:${BRANCH}`;
    expect((await github('GET', `/pulls?${query}`)).json).toMatchObject([
      { labels: [{ name: 'decap-cms/draft' }], head: { ref: BRANCH, sha } },
    ]);
    const { json } = await github('GET', `/compare/main...${sha}`);
    expect(json.files).toEqual([expect.objectContaining({ filename: PLACE, status: 'added' })]);
    expect(json.commits).toHaveLength(1);
    netlify.pulls.setStatus(sha, {
      context: 'netlify/processo/deploy-preview',
      state: 'success',
      target_url: 'https://anteprima.esempio.it',
    });
    const { json: status } = await github('GET', `/commits/${sha}/status`);
    expect(status.statuses).toMatchObject([{ state: 'success' }]);
  });

  it('is published as one commit, also after others', async () => {
    const { number, sha } = await propose();
    await publish('main', await commit('contenuti/luoghi/altro.md', 'Altro\n', 'altro'));
    const merged = await github('PUT', `/pulls/${number}/merge`, { sha, merge_method: 'squash' });
    expect(merged.status).toBe(200);
    expect(repository.git('log', '-2', '--format=%s', 'main').split('\n')).toEqual([
      `Luogo: aggiunge «nuovo» (#${number})`,
      'altro',
    ]);
    expect(repository.git('show', `main:${PLACE}`)).toBe('Nuovo');
    expect((await github('DELETE', `/git/refs/heads/${encodeURIComponent(BRANCH)}`)).status).toBe(
      204,
    );
    expect((await github('GET', '/pulls?base=main&state=open')).json).toEqual([]);
  });

  it('is not published over what the site says by then', async () => {
    const { number, sha } = await propose();
    await publish('main', await commit(PLACE, 'Altrui\n', 'altrui'));
    const merged = await github('PUT', `/pulls/${number}/merge`, { sha, merge_method: 'squash' });
    expect(merged.status).toBe(405);
    expect(repository.git('show', `main:${PLACE}`)).toBe('Altrui');
  });

  it('is thrown away with its branch', async () => {
    const { number } = await propose();
    await github('PATCH', `/pulls/${number}`, { state: 'closed' });
    await github('DELETE', `/git/refs/heads/${encodeURIComponent(BRANCH)}`);
    expect(repository.git('branch', '--format=%(refname:short)')).toBe('main');
  });
});
