import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

export interface ResourceUse {
  /** Most bytes held together. Pages of memory shared by two processes count twice. */
  peakMemory: number;
  /** Milliseconds of processor, of all cores: less moved by what else the machine is doing. */
  processor: number;
}

export interface MeasuredProcess {
  /** From start to exit. */
  milliseconds: number;
  /** What the system says of the process and of those it started; undefined without `/proc`. */
  use: ResourceUse | undefined;
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
    let use: ResourceUse | undefined;
    const poll = setInterval(() => {
      const now = child.pid === undefined ? [] : processTree(child.pid);
      if (now.length > 0) use = addMeasure(use, now);
    }, POLL_EVERY);
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(poll);
      const milliseconds = performance.now() - started;
      if (code === 0) resolve({ milliseconds, use, output });
      else reject(new Error(`${args.join(' ')} ended with ${code}:\n${output}${errors}`));
    });
  });
}

interface ProcessState {
  pid: number;
  parent: number;
  resident: number;
  processor: number;
}

function addMeasure(before: ResourceUse | undefined, now: readonly ProcessState[]): ResourceUse {
  const memory = now.reduce((sum, { resident }) => sum + resident, 0);
  const processor = now.reduce((sum, state) => sum + state.processor, 0);
  return {
    peakMemory: Math.max(before?.peakMemory ?? 0, memory),
    processor: Math.max(before?.processor ?? 0, processor),
  };
}

/** A process and all it started; none where the system has no `/proc`. */
function processTree(root: number): ProcessState[] {
  const all = processIds().flatMap((pid) => readState(pid) ?? []);
  const inTree = new Set([root]);
  // As often as the deepest chain of children we expect.
  for (let depth = 0; depth < 4; depth += 1) {
    for (const { pid, parent } of all) if (inTree.has(parent)) inTree.add(pid);
  }
  return all.filter(({ pid }) => inTree.has(pid));
}

function processIds(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** Ticks of the kernel's clock are a hundredth of a second on every Linux that Node runs on. */
const TICK = 10;

function readState(pid: number): ProcessState | undefined {
  try {
    const resident = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name, which may hold spaces: state, parent, … and four times: own and of children.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
    return resident === undefined
      ? undefined
      : { pid, parent: fields[1] ?? 0, resident: Number(resident) * 1024, processor: ticks * TICK };
  } catch {
    // It ended meanwhile.
    return undefined;
  }
}
