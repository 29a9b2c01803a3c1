import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import type { Finding } from '../checks/finding.ts';

/** Levels A and AA of every version of WCAG up to 2.2, and what axe's authors advise besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs axe on a page, or on a frame of one, as it is shown now. */
export async function checkAccessibility(page: Page | Frame, where: string): Promise<Finding[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (tags) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      }),
    TAGS,
  );
  return violations.flatMap(describeViolation).map((finding) => ({
    ...finding,
    where: `${where}  ${finding.where}`,
  }));
}

/** One finding for each element that breaks the rule, with what axe measured. */
function describeViolation({ id, impact, help, helpUrl, nodes }: axe.Result): Finding[] {
  const message = `${id} (${impact}): ${help}. ${helpUrl.replace(/\?.*$/, '')}`;
  return nodes.map(({ target, any, all, none }) => {
    const measured = [...any, ...all, ...none].map((check) => check.message).join('; ');
    return { where: `${target.join(' ')}\n      ${measured}`, message };
  });
}
