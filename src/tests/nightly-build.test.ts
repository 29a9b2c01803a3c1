import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { config, startBuild } from '../../netlify/functions/nightly-build.ts';
import { type LocalServer, serve } from './local-server.ts';

let server: LocalServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Address of a build hook on a host that answers like this. */
async function hookOf(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  server = await serve(answer);
  return `${server.origin}/build_hooks/segreto`;
}

it('asks for a build once, and says so', async () => {
  const asked: string[] = [];
  const hook = await hookOf((request, response) => {
    asked.push(`${request.method} ${request.url?.split('?')[0]}`);
    response.end();
  });
  expect(await startBuild(hook)).toEqual({
    started: true,
    message: 'La ricostruzione di ogni notte è partita.',
  });
  expect(asked).toEqual(['POST /build_hooks/segreto']);
});

it('says what to do where the hook is not said, is no address or is no longer there', async () => {
  for (const hook of [undefined, ' ', 'segreto']) {
    const { started, message } = await startBuild(hook);
    expect(started).toBe(false);
    expect(message).toContain('NIGHTLY_BUILD_HOOK');
  }
  const gone = await hookOf((_, response) => response.writeHead(404).end());
  expect((await startBuild(gone)).message).toContain('Va creato di nuovo');
});

it('says that the host refuses, is not reached or does not answer, and never the address', async () => {
  const refusing = await hookOf((_, response) => response.writeHead(503).end());
  const refused = await startBuild(refusing);
  await server?.close();
  const unreached = await startBuild(refusing);
  const late = await startBuild(await hookOf(() => undefined), 50);
  expect(refused.message).toContain('503');
  expect(unreached.message).toContain('non si raggiunge');
  expect(late.message).toContain('non ha risposto in tempo');
  for (const { started, message } of [refused, unreached, late]) {
    expect(started).toBe(false);
    expect(message).not.toContain('segreto');
  }
});

it('runs once a night, as Netlify reads a schedule', () => {
  expect(config.schedule).toMatch(/^\d{1,2} [0-4] \* \* \*$/);
});
