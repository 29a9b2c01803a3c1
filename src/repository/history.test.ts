import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readHistory } from './history.ts';

let root: string;

function git(cwd: string, ...args: string[]) {
  execFileSync('git', ['-c', 'user.name=Prova', '-c', 'user.email=prova@esempio.it', ...args], {
    cwd,
  });
}

function commit(message: string, when: string) {
  git(root, 'add', '-A');
  execFileSync(
    'git',
    ['-c', 'user.name=Prova', '-c', 'user.email=prova@esempio.it', 'commit', '-qm', message],
    { cwd: root, env: { ...process.env, GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when } },
  );
}

const text = Array.from({ length: 20 }, (_, line) => `riga ${line}`).join('\n');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'storia-'));
  git(root, 'init', '-q');
  mkdirSync(join(root, 'content/luoghi'), { recursive: true });
  writeFileSync(join(root, 'content/luoghi/sala.md'), text);
  writeFileSync(join(root, 'altro.md'), 'fuori');
  commit('Prima', '2031-01-01T10:00:00Z');
  writeFileSync(join(root, 'content/luoghi/sala.md'), `${text}\naltro`);
  writeFileSync(join(root, 'content/luoghi/piazza.md'), 'piazza');
  commit('Seconda', '2031-02-01T10:00:00Z');
  renameSync(join(root, 'content/luoghi/sala.md'), join(root, 'content/luoghi/sala-civica.md'));
  commit('Terza', '2031-03-01T10:00:00Z');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const days = (dates: { added: string; changed: string } | undefined) =>
  dates &&
  [dates.added, dates.changed].map((instant) => new Date(instant).toISOString().slice(0, 10));

it('tells when a file was added and changed, also under an earlier name', () => {
  const history = readHistory(join(root, 'content'));
  expect(days(history.get('luoghi/sala-civica.md'))).toEqual(['2031-01-01', '2031-03-01']);
  expect(days(history.get('luoghi/piazza.md'))).toEqual(['2031-02-01', '2031-02-01']);
  expect([...history.keys()].some((file) => file.includes('altro'))).toBe(false);
});

it('does not date files by the edge of a shallow clone', () => {
  const clone = `${root}-clone`;
  git(tmpdir(), 'clone', '-q', '--depth', '2', pathToFileURL(root).href, clone);
  try {
    const history = readHistory(join(clone, 'content'));
    expect(history.get('luoghi/piazza.md')).toBeUndefined();
    expect(days(history.get('luoghi/sala-civica.md'))?.[1]).toBe('2031-03-01');
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
});

it('is empty outside git', () => {
  rmSync(join(root, '.git'), { recursive: true });
  expect(readHistory(join(root, 'content')).size).toBe(0);
});
