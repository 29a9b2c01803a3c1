import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Content } from '../model/registry.ts';
import { readContent } from '../repository/read.ts';
import { graphFrom } from '../tests/content-builder.ts';
import { commitmentsByState } from './commitment-groups.ts';
import { commitmentsInOrder } from './commitments.ts';
import { standings, standingWords } from './standings.ts';
import { isAnnouncement } from './tallies.ts';

const FIXTURE = fileURLToPath(new URL('../tests/fixtures/esempio', import.meta.url));
const TODAY = '2031-05-20';

const graph = graphFrom(readContent(FIXTURE).content as Content, { today: TODAY });

it('shows in the fictional process twenty commitments, in every standing', () => {
  const { groups } = commitmentsByState(graph, TODAY);
  expect(groups.map(({ id }) => id)).toEqual(standings.map((one) => standingWords(one).id));
  expect(commitmentsInOrder(graph).filter((one) => !isAnnouncement(one))).toHaveLength(20);
});

it('says of what is not known that the site does not know it, not that nobody does', () => {
  for (const standing of standings) expect(standingWords(standing).meaning).not.toMatch(/nessun/i);
});

it('puts each commitment in one standing only', () => {
  const { groups } = commitmentsByState(graph, TODAY);
  const shown = groups.flatMap(({ rows }) => rows.map(({ href }) => href));
  expect(shown).toHaveLength(graph.content.impegni.length);
  expect(new Set(shown).size).toBe(shown.length);
});
