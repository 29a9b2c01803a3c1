import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const apart = ['src/tests/site/**', 'src/tests/browser/**', 'src/tests/editing/**'];

/**
 * Four projects: `unit` needs nothing built; `site` reads the built sites; `browser` opens them;
 * `editing` writes in copies of a town, as an editor does.
 * One alone: `vitest run --config src/tests/vitest.config.ts --project unit`.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    globalSetup: 'src/tests/global-setup.ts',
    // Opening a page takes a moment: not each of them is worth a line of the report.
    slowTestThreshold: 10_000,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...apart],
          // Some go through every entry: on a busy machine that takes a while.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['src/tests/site/*.test.ts'],
          // Each file reads both sites anew: few workers read them less often.
          maxWorkers: 2,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['src/tests/browser/*.test.ts'],
          // Two pages at once keep two cores busy; more of them only wait for each other.
          fileParallelism: false,
          maxConcurrency: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What a page does after a click is awaited as long as Playwright awaits it.
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        test: {
          name: 'editing',
          include: ['src/tests/editing/*.test.ts'],
          // Development servers share `.astro/`.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
