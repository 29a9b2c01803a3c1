import { describe, expect, test } from 'vitest';
import { verifyCopy } from '../../routes.ts';
import { expectNone, type Finding } from '../checks/finding.ts';
import { publicPages } from '../checks/page-kind.ts';
import { describeWeight, type LoadedFile, total, weigh, weighModule } from '../checks/weight.ts';
import { readPageTypes, typeOf } from '../page-types.ts';
import { sitesUnderTest } from '../sites.ts';

/** Bytes, compressed with brotli. */
const SESSION_PAGE = 60_000;
/** What fits in the first exchange with a server, ten packets: text shows without waiting again. */
const HTML_AND_STYLES = 14_600;
const SCRIPTS_TO_READ = 3_000;
/** Also where there are a thousand of them: `npm run bench -- commitments`. */
const ALL_COMMITMENTS = 150_000;

/** Pages that are tools: without their script there is nothing to use. */
const TOOLS = /^\/(?:cerca|patto\/verifica)\//;
/**
 * The list of places, which filters, measures and knows when its map comes in sight; what it reads,
 * and the map, come when they are used.
 */
const LIST_OF_PLACES = '/luoghi/';
const SCRIPTS_OF_PLACES = 11_000;

/** The tool that verifies a copy, and what reads signatures: it comes only for a file that has some. */
const VERIFY_TOOL = 7_000;
const SIGNATURE_READER = 75_000;

const real = sitesUnderTest().filter(({ name }) => name === 'real');

describe.for(real)('weight of the $name site', ({ site }) => {
  const types = readPageTypes();
  const sessions = publicPages(site).filter(
    (page) => typeOf(page, types)?.pattern === '/sessioni/[id]/',
  );

  test('session pages are there to be weighed', ({ expect }) => {
    expect(sessions, 'no session page: see src/pages/sessioni/[id].astro').not.toEqual([]);
  });

  test('session pages are light, fonts and all', () => {
    expectNone(
      sessions.flatMap((page) => {
        const files = weigh(site, page, ['html', 'style', 'script', 'font', 'image']);
        return checkBudget(page.address, 'everything it loads', files, SESSION_PAGE);
      }),
    );
  });

  test('session pages show after the first exchange', () => {
    expectNone(
      sessions.flatMap((page) => {
        const files = weigh(site, page, ['html', 'style']);
        return checkBudget(page.address, 'HTML and styles', files, HTML_AND_STYLES);
      }),
    );
  });

  test('the pages of all commitments are light', ({ expect }) => {
    const pages = publicPages(site).filter((page) =>
      /^\/impegni\/(?:[a-z]+\/)?$/.test(typeOf(page, types)?.pattern ?? ''),
    );
    expect(pages.map(({ address }) => address)).toContain('/impegni/');
    expectNone(
      pages.flatMap((page) => {
        const files = weigh(site, page, ['html', 'style']);
        return checkBudget(page.address, 'HTML and styles', files, ALL_COMMITMENTS);
      }),
    );
  });

  test('pages to read need hardly any script', () => {
    const pages = publicPages(site).filter(({ address }) => !TOOLS.test(address));
    expectNone(
      pages.flatMap((page) =>
        checkBudget(
          page.address,
          'scripts',
          weigh(site, page, ['script']),
          page.address === LIST_OF_PLACES ? SCRIPTS_OF_PLACES : SCRIPTS_TO_READ,
        ),
      ),
    );
  });
});

test('the tool that verifies a copy is light, and what reads signatures comes later', () => {
  const fixture = sitesUnderTest().filter(({ name }) => name === 'fixture');
  const findings = fixture.flatMap(({ site }) => {
    const tool = publicPages(site).filter(({ address }) => address === verifyCopy);
    const readers = [...site.files].filter((path) => /\/cms-signature\.[^/]+\.js$/.test(path));
    expect([tool.length, readers.length]).toEqual([1, 1]);
    return [
      ...tool.flatMap((page) =>
        checkBudget(page.address, 'scripts', weigh(site, page, ['script']), VERIFY_TOOL),
      ),
      ...readers.flatMap((path) =>
        checkBudget(path, 'reader', weighModule(site, path), SIGNATURE_READER),
      ),
    ];
  });
  expect(fixture).toHaveLength(1);
  expectNone(findings);
});

function checkBudget(
  where: string,
  what: string,
  files: readonly LoadedFile[],
  budget: number,
): Finding[] {
  const bytes = total(files);
  if (bytes <= budget) return [];
  return [
    {
      where,
      message: `${what}: ${bytes} bytes, ${bytes - budget} more than the budget of ${budget}. Take something away:\n${describeWeight(files)}`,
    },
  ];
}
