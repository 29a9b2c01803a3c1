import type { Change } from '../model/memory.ts';
import { type CollectionName, fileOf } from '../model/registry.ts';
import { dayInRome } from '../text/dates.ts';

/** That an entry was added at an instant, as the memory of the content tells it. */
export function additionOf(collection: CollectionName, id: string, when: string): Change {
  return {
    day: dayInRome(new Date(when)),
    when,
    file: fileOf(collection, id),
    of: { collection, id },
    kind: 'added',
    before: {},
    after: {},
    differences: [],
  };
}
