import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

export interface MeasuredProcess {
  /** From start to exit. */
  milliseconds: number;
  /** Most bytes that the process and those it started held together; undefined without `/proc`. */
  peakMemory: number | undefined;
  /** What it printed. */
  output: string;
}

const POLL_EVERY = 100;

/**
 * Runs Node and measures it.
 * @throws {Error} with what it printed, if it fails.
 */
export function runMeasured(
  args: readonly string[],
  { cwd, env }: { cwd: string; env: Readonly<Record<string, string>> },
): Promise<MeasuredProcess> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let peakMemory: number | undefined;
    const poll = setInterval(() => {
      const now = child.pid === undefined ? undefined : memoryOfTree(child.pid);
      if (now !== undefined) peakMemory = Math.max(peakMemory ?? 0, now);
    }, POLL_EVERY);
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(poll);
      const milliseconds = performance.now() - started;
      if (code === 0) resolve({ milliseconds, peakMemory, output });
      else reject(new Error(`${args.join(' ')} ended with ${code}:\n${output}${errors}`));
    });
  });
}

/** Resident bytes of a process and of all it started; shared pages count once for each. */
function memoryOfTree(root: number): number | undefined {
  let names: string[];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return undefined;
  }
  const all = names.flatMap((name) => readStatus(Number(name)) ?? []);
  const inTree = new Set([root]);
  // Children of children: once more than the deepest chain we expect.
  for (let depth = 0; depth < 4; depth += 1) {
    for (const { pid, parent } of all) if (inTree.has(parent)) inTree.add(pid);
  }
  return all.filter(({ pid }) => inTree.has(pid)).reduce((sum, { resident }) => sum + resident, 0);
}

function readStatus(pid: number): { pid: number; parent: number; resident: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const number = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
    const resident = number('VmRSS') * 1024;
    return Number.isNaN(resident) ? undefined : { pid, parent: number('PPid'), resident };
  } catch {
    // It ended meanwhile.
    return undefined;
  }
}
