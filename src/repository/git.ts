import { execFileSync } from 'node:child_process';

const MOST_OUTPUT = 512 * 1024 * 1024;

/** Only what waits for a network or for a password takes so long: a build cannot wait with it. */
const LONGEST_MS = 120_000;

/**
 * What a git command prints.
 * @param input what the command reads
 * @throws if there is no git, if this is no repository of its, or if the command fails or does not end.
 */
export function git(cwd: string, args: readonly string[], input = ''): string {
  return gitBytes(cwd, args, input).toString('utf8');
}

/** The same, as it comes. */
export function gitBytes(cwd: string, args: readonly string[], input: string): Buffer {
  return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd,
    input,
    maxBuffer: MOST_OUTPUT,
    timeout: LONGEST_MS,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

/** The one thing that a git command prints; undefined where it fails. */
export function tryGit(cwd: string, ...args: string[]): string | undefined {
  try {
    return git(cwd, args).trim();
  } catch {
    return undefined;
  }
}
