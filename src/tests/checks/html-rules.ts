import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { BuiltSite } from './built-site.ts';
import type { Finding } from './finding.ts';
import { publicPages } from './page-kind.ts';

/** What differs from html-validate's recommended set, each with its reason. */
const rules: ConfigData['rules'] = {
  // A question is the title of its page: search engines cut it, readers do not.
  'long-title': 'off',
  // Ids are the names of entries: the standard asks only that they have no space.
  'valid-id': ['error', { relaxed: true }],
  // How the HTML that Astro writes is laid out is nobody's concern.
  'no-trailing-whitespace': 'off',
  // Editors write telephone numbers with plain spaces, as everybody does: a style keeps them whole.
  'tel-non-breaking': 'off',
};

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules,
  }),
);

/** Pages are what the HTML standard and the good habits of html-validate ask. */
export async function checkHtml(site: BuiltSite): Promise<Finding[]> {
  const reports = await Promise.all(
    publicPages(site).map(async ({ address, source }) => ({
      address,
      report: await validator.validateString(source, address),
    })),
  );
  return reports.flatMap(({ address, report }) =>
    report.results
      .flatMap(({ messages }) => messages)
      .map(({ ruleId, message, selector, ruleUrl }) => ({
        where: selector === null ? address : `${address}  ${selector}`,
        message: `${ruleId}: ${message}${ruleUrl === undefined ? '' : ` (${ruleUrl})`}`,
      })),
  );
}
