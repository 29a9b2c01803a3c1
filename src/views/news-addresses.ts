import * as routes from '../routes.ts';

/** The month of a day, as the page of its news is called: `2031-05`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** Where a piece of news stays. */
export function newsAddress(day: string, id: string): string {
  return routes.anchor(routes.newsPart(monthOf(day)), id);
}
