import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runAstro } from './site-builds.ts';

/** The site as `npm start` gives it, until stopped. */
export interface DevServer {
  /** Address without a final slash, like `http://localhost:43210`. */
  origin: string;
  stop(): Promise<void>;
}

/** How long a slow machine may take to show the first page. */
const PATIENCE = 90_000;

/**
 * Starts the site for somebody who writes, on a free port, also beside one that runs already.
 * @throws with all that Astro printed, if no page comes.
 */
export async function startDevServer(
  variables: Readonly<Record<string, string>>,
): Promise<DevServer> {
  const port = await freePort();
  const child = runAstro(['dev', '--ignore-lock', '--port', String(port)], variables);
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const closed = once(child, 'close');
  const origin = `http://localhost:${port}`;
  const stop = async () => {
    child.kill();
    await closed;
  };
  const deadline = Date.now() + PATIENCE;
  while (child.exitCode === null && Date.now() < deadline) {
    const answered = await fetch(origin).catch(() => undefined);
    if (answered?.ok) return { origin, stop };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await stop();
  throw new Error(`npm start gives no page:\n\n${Buffer.concat(output).toString('utf8')}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
