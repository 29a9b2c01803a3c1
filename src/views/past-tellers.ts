import type { Difference } from '../model/differences.ts';
import type { Change } from '../model/memory.ts';
import type { CollectionName } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import type { Said } from './past-values.ts';

/** What matters most has sentences of its own; the rest is told by the labels of its fields. */
export interface Told {
  said: Said[];
  rest: readonly Difference[];
}

export type Teller = (graph: Graph, change: Change, rest: readonly Difference[]) => Told;

export function isOf({ of }: Change, collection: CollectionName): boolean {
  return 'collection' in of && of.collection === collection;
}

export function without(
  rest: readonly Difference[],
  ...told: (Difference | undefined)[]
): Difference[] {
  return rest.filter((difference) => !told.includes(difference));
}

/** A day as an old file writes it; undefined if it is none. */
export function asDay(value: unknown): string | undefined {
  return typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}

export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
