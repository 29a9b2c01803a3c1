import { checkContent } from '../../repository/check.ts';
import type { LargeContent } from './large-content.ts';
import { median, printTable, seconds } from './report.ts';
import { FIXTURE_DAY } from './workshop.ts';

const RUNS = 5;

/** Times the check of a large content. */
export function benchCheck({ contentDir, bytes }: LargeContent): void {
  const runs = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    const { entries, problems } = checkContent(contentDir, FIXTURE_DAY);
    return { milliseconds: performance.now() - started, entries, warnings: problems.length };
  });
  const times = runs.map(({ milliseconds }) => milliseconds);
  const { entries, warnings } = runs[0] ?? { entries: 0, warnings: 0 };
  const typical = median(times);
  printTable(`Content check (median of ${RUNS})`, [
    ['entries', 'warnings', 'size', 'time', 'slowest', 'per entry'],
    [
      String(entries),
      String(warnings),
      `${(bytes / 1e6).toFixed(1)} MB`,
      seconds(typical),
      seconds(Math.max(...times)),
      `${(typical / entries).toFixed(2)} ms`,
    ],
  ]);
}
