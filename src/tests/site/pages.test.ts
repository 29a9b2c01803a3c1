import { describe, test } from 'vitest';
import { checkCanonical } from '../checks/canonical.ts';
import { expectNone } from '../checks/finding.ts';
import { checkHtml } from '../checks/html-rules.ts';
import { checkImages } from '../checks/images.ts';
import { publicPages } from '../checks/page-kind.ts';
import { checkStructure } from '../checks/structure.ts';
import { readPageTypes, typeOf } from '../page-types.ts';
import { sitesUnderTest } from '../sites.ts';

describe.for(sitesUnderTest())('pages of the $name site', ({ site }) => {
  test('have a title of their own, one h1 and their language', () => {
    expectNone(checkStructure(site));
  });

  test('are valid HTML', async () => {
    expectNone(await checkHtml(site));
  });

  test('describe their images and load them made to measure', () => {
    expectNone(checkImages(site));
  });

  test('say their own address', () => {
    expectNone(checkCanonical(site));
  });

  test('are all of a known type, so that the browser tests open one of each', () => {
    const types = readPageTypes();
    expectNone(
      publicPages(site)
        .filter((page) => typeOf(page, types) === undefined)
        .map(({ address }) => ({
          where: address,
          message:
            'no file of src/pages makes this page: teach src/tests/page-types.ts where it comes from',
        })),
    );
  });
});
