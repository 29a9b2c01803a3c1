import { List } from 'immutable';
import { formatDate } from '../text/dates.ts';
import { count } from '../text/words.ts';
import type { DataList, DataMap } from './decap-types.ts';
import { nameOf } from './names.ts';

/**
 * The data of an entry, or of one item of a list, as an editor reads it: the labels of its choices,
 * the names of what it leads to, its days in words.
 */
export function inWords(data: DataMap, fields: DataList): DataMap {
  return fields.toArray().reduce<DataMap>((shown, field) => {
    const name = String(field?.get('name'));
    const value = data.get(name);
    return field === undefined || isEmpty(value) ? shown : shown.set(name, say(field, value));
  }, data);
}

/** A value as {@link inWords} says it. */
export function say(field: DataMap, value: unknown): unknown {
  if (List.isList(value)) return value.map((one) => say(field, one)).join(', ');
  if (typeof value !== 'string') return value;
  if (field.get('options') !== undefined) return labelOf(field, value);
  if (field.get('widget') === 'relation') return nameOf(field, value);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value) : value;
}

function labelOf(field: DataMap, value: string): unknown {
  const options = field.get('options') as DataList;
  return (
    options
      .toArray()
      .find((one) => one?.get('value') === value)
      ?.get('label') ?? value
  );
}

const FIELD_OF_TEMPLATE = /\{\{(?:fields\.)?(\w+)[^}]*\}\}/g;

/** Those parts of a template, divided by "·", that have something to say. */
export function filledParts(template: string, data: DataMap): string {
  return template
    .split(' · ')
    .filter((part) => {
      const names = [...part.matchAll(FIELD_OF_TEMPLATE)].map(([, name = '']) => name);
      return names.length === 0 || names.some((name) => !isEmpty(data.get(name)));
    })
    .join(' · ');
}

interface Group {
  label: string;
  value?: unknown;
}

/** The headings under which a list is divided by the answers of its choice. */
export function groupsInWords<G extends Group>(groups: readonly G[], collection: DataMap): G[] {
  const name = collection.getIn(['view_groups', 0, 'field']);
  const fields = (collection.get('fields') as DataList | undefined)?.toArray() ?? [];
  const field = fields.find((one) => one?.get('name') === name);
  return groups.map((group) =>
    field === undefined || typeof group.value !== 'string'
      ? group
      : { ...group, label: `${group.label}:`, value: say(field, group.value) },
  );
}

/** How many items a list has. */
export function howMany(items: number): string {
  return count(items, 'voce', 'voci', 'Nessuna voce');
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (List.isList(value) && value.size === 0)
  );
}
