import type * as z from 'zod';

/** Refuses what is written more than once in a list, where it is written again. */
export function eachOnce(items: readonly string[], context: z.RefinementCtx): void {
  items.forEach((item, index) => {
    if (items.indexOf(item) === index) return;
    context.addIssue({
      code: 'custom',
      path: [index],
      message: `«${item}» è già in questo elenco: lascialo una volta sola`,
    });
  });
}
