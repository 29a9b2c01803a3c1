/** How controls look, wherever a script has some. */
export const SELECT =
  'mt-1 block w-full border-2 border-muted bg-ground px-2 py-2 text-small font-normal';
export const BUTTON =
  'cursor-pointer border-2 border-rust px-4 py-2 text-small font-semibold text-rust hover:border-deep hover:text-deep';
