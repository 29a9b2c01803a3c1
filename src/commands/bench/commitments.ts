import { readFileSync } from 'node:fs';
import { benchBuild } from './build.ts';
import { checkedContent } from './large-content.ts';
import { writeManyCommitments } from './many-commitments.ts';
import { fileOf } from './real-site.ts';
import { judge, kilobytes, printTable } from './report.ts';
import { compress } from './server.ts';
import { FIXTURE } from './workshop.ts';

const AMOUNT = { commitments: 1000, updates: 10 };

/** Bytes of the page of all of them, as it travels. */
const MOST_HTML = 150_000;

/** The ways to look at all the commitments: the first has a target. */
const WAYS = ['', 'stati/', 'mesi/', 'soggetti/', 'luoghi/', 'linee/', 'verifiche/'];

/** Builds a site of many commitments, and weighs the pages that show them all. */
export async function benchCommitments(): Promise<void> {
  const { commitments, updates } = AMOUNT;
  const content = checkedContent(
    `${commitments} commitments with ${updates} updates each`,
    (contentDir) => writeManyCommitments(FIXTURE, contentDir, AMOUNT),
  );
  const dist = await benchBuild(content);
  printTable(`Pages of ${commitments} commitments, as they travel (brotli 11, inline CSS too)`, [
    ['page', 'size', 'target', ''],
    ...WAYS.map((way) => {
      const path = `/impegni/${way}`;
      const bytes = compress(readFileSync(fileOf(dist, path))).length;
      return way === ''
        ? [
            path,
            kilobytes(bytes),
            `at most ${kilobytes(MOST_HTML)}`,
            judge(bytes, { atMost: MOST_HTML }),
          ]
        : [path, kilobytes(bytes), 'none', ''];
    }),
  ]);
}
