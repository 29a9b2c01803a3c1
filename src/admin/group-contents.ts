import { List, Map } from 'immutable';
import { listWords, shorten } from '../text/words.ts';
import type { DataList, DataMap } from './decap-types.ts';
import { say } from './in-words.ts';

/** Characters that fit on two lines of a telephone. */
const ROOM = 140;
/** Characters of a value that is shown whole. */
const SHORT = 30;

/** What a closed group of the form holds, or could hold: nobody has to open it to know. */
export function groupContents(group: DataMap, value: unknown): string {
  const data = Map.isMap(value) ? (value as unknown as DataMap) : undefined;
  const fields = (group.get('fields') as DataList)
    .toArray()
    .filter((field): field is DataMap => field !== undefined && field.get('widget') !== 'hidden');
  const filled = fields.filter((field) => isFilled(data?.get(String(field.get('name')))));
  const contents =
    filled.length === 0
      ? `Vuoto: ${listWords(fields.map(labelOf))}`
      : filled.map((field) => briefly(field, data?.get(String(field.get('name'))))).join(' · ');
  return shorten(contents, ROOM);
}

function briefly(field: DataMap, value: unknown): string {
  const label = labelOf(field);
  if (List.isList(value) && field.get('widget') === 'list') return `${label}: ${value.size}`;
  const said = say(field, value);
  return typeof said === 'number' || (typeof said === 'string' && said.length <= SHORT)
    ? `${label}: ${said}`
    : label;
}

function labelOf(field: DataMap): string {
  return String(field.get('label'));
}

function isFilled(value: unknown): boolean {
  if (Map.isMap(value)) return value.some(isFilled);
  if (List.isList(value)) return value.size > 0;
  return value !== undefined && value !== null && value !== '' && value !== false;
}
