import { onDay } from '../text/dates.ts';
import { collections, type Entry } from './registry.ts';

/** What an entry is called by who reads: an update, which has no title, by its day. */
export function titleOf({ collection, data }: Entry): string {
  if ('titolo' in data) return data.titolo;
  return `${collections[collection].labelSingular} ${onDay('del', data.data)}`;
}
