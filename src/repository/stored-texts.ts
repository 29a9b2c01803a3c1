import { git, gitBytes, tryGit } from './git.ts';

/**
 * What git keeps under each name, all of them in one go. A clone that leaves old texts where it came
 * from, as Netlify's does, gets those that miss with one request: git by itself makes one for each.
 * @throws if git does not have all of them and cannot get them.
 */
export function readStoredTexts(
  contentDir: string,
  blobs: Iterable<string>,
): ReadonlyMap<string, string> {
  const names = [...new Set(blobs)];
  getMissing(contentDir, names);
  return parseBatch(gitBytes(contentDir, ['cat-file', '--batch'], asLines(names)));
}

function asLines(names: readonly string[]): string {
  return names.map((name) => `${name}\n`).join('');
}

function getMissing(contentDir: string, names: readonly string[]): void {
  const origin = promisorRemote(contentDir);
  if (origin === undefined) return;
  const listing = ['cat-file', '--batch-all-objects', '--batch-check=%(objectname)', '--unordered'];
  const present = new Set(git(contentDir, listing).split('\n'));
  const missing = names.filter((name) => !present.has(name));
  if (missing.length === 0) return;
  git(
    contentDir,
    [
      // As git itself gets them: by name, without comparing what both sides have.
      ...['-c', 'fetch.negotiationAlgorithm=noop'],
      ...['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--filter=blob:none'],
      ...['--recurse-submodules=no', '--stdin', origin],
    ],
    asLines(missing),
  );
}

/** The remote that promises what a partial clone leaves out. */
function promisorRemote(contentDir: string): string | undefined {
  const setting = tryGit(contentDir, 'config', '--get-regexp', String.raw`^remote\..*\.promisor$`);
  return /^remote\.(.+)\.promisor true$/m.exec(setting ?? '')?.[1];
}

/** Output of `git cat-file --batch`: `name type bytes`, a line break, the bytes, a line break. */
function parseBatch(output: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [name = '', type, bytes] = output.toString('utf8', at, end).split(' ');
    if (type !== 'blob') throw new Error(`git has no text ${name}`);
    const start = end + 1;
    const next = start + Number(bytes);
    texts.set(name, output.toString('utf8', start, next));
    at = next + 1;
  }
  return texts;
}
