import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { search } from '../../routes.ts';
import { samples, useWindows } from './visit.ts';

/** What somebody types, and where they want to go: the first result, one of these. */
interface ExpectedResult {
  query: string;
  first: string[];
}

const TABLES = [
  { name: 'the queries that the ranking was tuned on', file: 'queries', least: 0.95 },
  { name: 'queries never tuned to', file: 'queries-unseen', least: 0.9 },
];

function readTable(file: string): ExpectedResult[] {
  const address = new URL(`../fixtures/search/${file}.yml`, import.meta.url);
  return load(readFileSync(address, 'utf8')) as ExpectedResult[];
}

const tables = TABLES.map((table) => ({ ...table, queries: readTable(table.file) }));

test('at least 60 queries are asked', () => {
  expect(tables[0]?.queries.length).toBeGreaterThanOrEqual(60);
});

describe('the result that must come first, on the real content', () => {
  const visit = useWindows();
  const page = samples().find(({ site, address }) => site === 'real' && address === search);

  test.for(tables.filter(({ queries }) => queries.length > 0))('$name', ({ queries, least }) =>
    visit(async (window) => {
      await window.goto(page?.url ?? '');
      const answers = await window.evaluate(
        askAll,
        queries.map(({ query }) => query),
      );
      const ranks = queries.map(({ first }, asked) =>
        (answers[asked] ?? []).findIndex((href) => first.includes(href)),
      );
      const gains = ranks.map((rank) => (rank === -1 ? 0 : 1 / (rank + 1)));
      const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
      process.stdout.write(`Mean reciprocal rank of ${gains.length}: ${mean.toFixed(3)}\n`);
      const missed = queries.flatMap(({ query, first }, asked) =>
        ranks[asked] === 0
          ? []
          : `«${query}» wants ${first.join(' or ')}, finds ${answers[asked]?.slice(0, 4).join(' ')}`,
      );
      expect(mean, missed.join('\n')).toBeGreaterThanOrEqual(least);
    }),
  );
});

/** In the page: writes each query in the field, and reads the addresses that come. */
async function askAll(queries: string[]): Promise<string[][]> {
  const field = document.querySelector<HTMLInputElement>('#sez_cerca');
  const results = document.querySelector('[data-part="results"]');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const answers: string[][] = [];
  for (const query of queries) {
    if (!field || !results) break;
    results.setAttribute('aria-busy', 'true');
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (results.getAttribute('aria-busy') !== 'false') await frame();
    const links = results.querySelectorAll('[data-part="list"] a');
    answers.push([...links].map((link) => link.getAttribute('href') ?? ''));
  }
  return answers;
}
