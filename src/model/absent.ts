/**
 * The one rule for "absent": a missing key, `null`, a blank string, `false`, an empty list and an
 * object without content all mean the same thing. CMS widgets write any of the six. `false` is one of
 * them because every yes-or-no of the model is a flag, where "not said" means no.
 */
function isAbsent(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return isPlainObject(value) && Object.keys(value).length === 0;
}

/**
 * Removes everything absent, at every depth, in objects and in lists. The input is not changed.
 * An object or list left empty by this is absent in its turn.
 */
export function dropAbsent(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(dropAbsent).filter((item) => !isAbsent(item));
  }
  if (isPlainObject(value)) {
    const kept = Object.entries(value)
      .map(([key, child]) => [key, dropAbsent(child)] as const)
      .filter(([, child]) => !isAbsent(child));
    return Object.fromEntries(kept);
  }
  return value;
}

/**
 * Where a value stands in a file as written, from where it stands once what is absent is dropped:
 * the items of a list that say nothing count in the first, and not in the second.
 * @param path keys and positions joined by dots, counting from 0; empty for the whole file
 */
export function writtenPath(written: unknown, path: string): string {
  if (path === '') return path;
  let value = written;
  const steps = path.split('.').map((step) => {
    const key = Array.isArray(value) ? String(positionsSaid(value)[Number(step)] ?? step) : step;
    value = Object(value)[key] as unknown;
    return key;
  });
  return steps.join('.');
}

/** Positions of the items of a list that are not absent. */
function positionsSaid(list: readonly unknown[]): number[] {
  return list.flatMap((item, index) => (isAbsent(dropAbsent(item)) ? [] : [index]));
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
