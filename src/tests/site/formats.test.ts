import { describe, test } from 'vitest';
import { expectNone } from '../checks/finding.ts';
import { checkFormats } from '../checks/formats.ts';
import { sitesUnderTest } from '../sites.ts';

describe.for(sitesUnderTest())('files of the $name site', ({ site }) => {
  test('can be read by a strict program: XML, JSON, GeoJSON, calendars', () => {
    expectNone(checkFormats(site));
  });
});
