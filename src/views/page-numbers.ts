/** The pages of a long list, as links between them. */
export interface PageNumbers {
  /** "Pagina 2 di 50". */
  text: string;
  previous: string | undefined;
  next: string | undefined;
  /** The first, the last and those around; a gap is undefined. */
  links: ({ number: string; href: string; current: boolean } | undefined)[];
}

/** How many pages on each side of the current one have a link. */
const AROUND = 2;

/** Nothing where there is one page only. */
export function pageNumbers(
  pages: number,
  current: number,
  addressOf: (page: number) => string,
): PageNumbers | undefined {
  if (pages < 2) return undefined;
  const all = Array.from({ length: pages }, (_, index) => index + 1);
  const shown = all.filter(
    (page) => page === 1 || page === pages || Math.abs(page - current) <= AROUND,
  );
  return {
    text: `Pagina ${current} di ${pages}`,
    previous: current > 1 ? addressOf(current - 1) : undefined,
    next: current < pages ? addressOf(current + 1) : undefined,
    links: shown.flatMap((page, at) => {
      const link = { number: String(page), href: addressOf(page), current: page === current };
      const isAfterGap = at > 0 && shown[at - 1] !== page - 1;
      return isAfterGap ? [undefined, link] : [link];
    }),
  };
}
