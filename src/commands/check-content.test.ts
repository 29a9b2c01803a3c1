import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const program = fileURLToPath(new URL('check-content.ts', import.meta.url));
const fixture = fileURLToPath(new URL('../tests/fixtures/esempio', import.meta.url));

it('says what it found, and what only the build can find', () => {
  const { status, stdout } = spawnSync(process.execPath, [program], {
    encoding: 'utf8',
    env: { CONTENT_DIR: fixture, BUILD_NOW: '2031-05-20T10:00:00Z' },
  });
  expect(status).toBe(0);
  expect(stdout).toContain('niente che blocchi');
  expect(stdout.trim().split('\n').at(-1)).toContain('npm run build');
});
