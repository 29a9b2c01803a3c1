import type { Page } from 'playwright-core';
import type { Finding } from '../checks/finding.ts';

/** The page is no wider than the window; if it is, the innermost elements that stick out. */
export async function checkOverflow(page: Page, where: string): Promise<Finding[]> {
  const wide = await page.evaluate(widestElements);
  return wide.map((element) => ({
    where: `${where}  ${element}`,
    message:
      'wider than the window, so the page scrolls sideways: let it wrap (overflow-wrap, min-width: 0), or scroll inside its own box',
  }));
}

/** Runs in the page. */
function widestElements(): string[] {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const scrollsInside = (element: Element | null): boolean =>
    element !== null &&
    element !== root &&
    element !== document.body &&
    (getComputedStyle(element).overflowX !== 'visible' || scrollsInside(element.parentElement));
  const sticksOut = (element: Element) =>
    element.getBoundingClientRect().right > root.clientWidth + 1 &&
    !scrollsInside(element.parentElement);
  const wide = [...document.body.querySelectorAll('*')].filter(sticksOut);
  const innermost = wide.filter(
    (element) => !wide.some((other) => element !== other && element.contains(other)),
  );
  const named = innermost.slice(0, 5).map((element) => {
    const name = [element.localName, ...element.classList].join('.');
    return `${name} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
  });
  return named.length > 0 ? named : [`the page is ${root.scrollWidth}px wide`];
}
