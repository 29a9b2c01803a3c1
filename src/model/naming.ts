import type { Field } from './field.ts';

/** The fields by which the form calls an item of a list, the first one first; none for plain texts. */
export function namingKeys({ widget }: Field): string[] {
  const { summary } = widget;
  return typeof summary === 'string'
    ? [...summary.matchAll(/\{\{fields\.(\w+)\}\}/g)].map(([, key = '']) => key)
    : [];
}

/** What the form calls one item of a list: "proroga". */
export function itemLabel({ widget, label }: Field): string {
  const { label_singular: one } = widget;
  return typeof one === 'string' ? one : label;
}
