import { createElement, type ReactNode } from 'react';

interface EntryLinkProps {
  collection: string;
  id: string;
  title: string;
}

/** A way to the form of another entry, in a window of its own. */
export function EntryLink({ collection, id, title }: EntryLinkProps): ReactNode {
  // From form to form Decap keeps the controls of the first, and what is written here would be lost.
  const address = `#/collections/${collection}/entries/${id}`;
  return createElement('a', { href: address, target: '_blank' }, title);
}
