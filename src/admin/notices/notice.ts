import { useSyncExternalStore } from 'react';
import type { Citing } from '../../model/citing.ts';
import type { Told } from '../../text/meanwhile.ts';

/** What the form has to say of the last thing an editor asked for. */
export type Notice =
  | { kind: 'not-saved' }
  | { kind: 'in-use'; citations: readonly Citing[] }
  | { kind: 'told'; told: Told };

let current: Notice | undefined;
const readers = new Set<() => void>();

/** Shows a notice on the form, in place of the one before; none takes it away. */
export function giveNotice(notice: Notice | undefined): void {
  current = notice;
  for (const reader of readers) reader();
}

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  return () => readers.delete(reader);
}

/** The notice to show now: a new one each time it is given. */
export function useNotice(): Notice | undefined {
  return useSyncExternalStore(subscribe, () => current);
}
