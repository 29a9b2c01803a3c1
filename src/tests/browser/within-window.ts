import type { Page } from 'playwright-core';
import type { Finding } from '../checks/finding.ts';

/** All that one can use is in the window: nothing beyond its sides, and no field under a button. */
export async function checkWithinWindow(page: Page, where: string): Promise<Finding[]> {
  const found = await page.evaluate(outsideOrCovered);
  return found.map(({ element, message }) => ({ where: `${where}  ${element}`, message }));
}

/** Runs in the page. */
function outsideOrCovered(): { element: string; message: string }[] {
  const width = document.documentElement.clientWidth;
  const usable = 'a[href], button, input, textarea, select, [role=button], [role=radiogroup]';
  const root = document.querySelector('[aria-modal=true]') ?? document;
  const seen = [...root.querySelectorAll(usable)].filter((element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
  );
  const nameOf = (element: Element) =>
    `${element.localName} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}”`;
  const outside = seen.filter((element) => {
    const { left, right, width: own } = element.getBoundingClientRect();
    return own > 1 && (left < -1 || right > width + 1);
  });
  const covered = seen.filter((element) => {
    if (!element.matches('input[type=text], textarea')) return false;
    element.scrollIntoView({ block: 'center' });
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const corners = [
      [left + 3, top + 3],
      [right - 3, bottom - 3],
      [right - 3, top + 3],
    ] as const;
    return corners.some(([x, y]) => !element.contains(document.elementFromPoint(x, y)));
  });
  return [
    ...outside.map((element) => ({
      element: nameOf(element),
      message: 'sticks out of the window',
    })),
    ...covered.map((element) => ({ element: nameOf(element), message: 'is covered' })),
  ];
}
