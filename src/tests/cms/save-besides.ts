import type { GatewayDesk } from './gateway-desk.ts';

const SOMEBODY = { name: 'altrui', email: 'altrui@esempio.it', date: '2031-05-20T10:00:00Z' };

/** What somebody else saves meanwhile through the same host, as the CMS does. */
export function saveBesides(
  { netlify: { repository } }: GatewayDesk,
  path: string,
  change: (text: string) => string,
  branch = 'main',
): void {
  const head = repository.branchAt(branch) ?? '';
  const file = repository.tree(head, true)?.find((item) => item.path === path);
  const text = change(String(repository.blob(file?.sha ?? '')));
  const tree = repository.addTree(head, [{ path, sha: repository.addBlob(Buffer.from(text)) }]);
  repository.setBranch(branch, repository.addCommit(tree, [head], 'Altrui', SOMEBODY));
}

/** A change that somebody else lets wait for review meanwhile. */
export function proposeBesides(
  desk: GatewayDesk,
  path: string,
  change: (text: string) => string,
  branch: string,
): void {
  const { pulls, repository } = desk.netlify;
  repository.setBranch(branch, repository.branchAt('main') ?? '');
  saveBesides(desk, path, change, branch);
  const ask = (method: string, where: string, body: Record<string, unknown>) =>
    pulls.answer({ method, path: where, query: new URLSearchParams(), token: undefined, body });
  const { number } = ask('POST', '/pulls', { title: 'Altrui', head: branch, base: 'main' })
    ?.value as { number: number };
  ask('PUT', `/issues/${number}/labels`, { labels: ['decap-cms/draft'] });
}
