import { describe, test } from 'vitest';
import { checkContentSecurity } from '../checks/content-security.ts';
import { checkExternalResources } from '../checks/external-resources.ts';
import { expectNone } from '../checks/finding.ts';
import { sitesUnderTest } from '../sites.ts';

describe.for(sitesUnderTest())('the $name site', ({ site }) => {
  test('has a policy on every page and nothing inline that it would block', () => {
    expectNone(checkContentSecurity(site));
  });

  test('loads nothing from another host', () => {
    expectNone(checkExternalResources(site));
  });
});
