import type { Active, Over } from '@dnd-kit/core';

interface Drag {
  active: Active;
  over: Over | null;
}

function placeOf({ data }: Active | Over): string {
  const { index, items } = data.current?.['sortable'] as { index: number; items: unknown[] };
  return `posto ${index + 1} di ${items.length}`;
}

function held(active: Active): string {
  return `Voce presa, al ${placeOf(active)}.`;
}

/** What who cannot see is told while items of a list are moved. */
export const dragInItalian = {
  screenReaderInstructions: {
    draggable:
      'Per spostare la voce premi Spazio, poi le frecce su e giù; ancora Spazio per lasciarla, Esc per rimetterla dov’era.',
  },
  announcements: {
    onDragStart: ({ active }: Drag) => held(active),
    // The first place it is over is its own.
    onDragOver: ({ active, over }: Drag) => {
      if (over === null) return undefined;
      return over.id === active.id ? held(active) : `Ora è al ${placeOf(over)}.`;
    },
    onDragEnd: ({ active, over }: Drag) => `Voce lasciata al ${placeOf(over ?? active)}.`,
    onDragCancel: ({ active }: Drag) => `Voce rimessa al ${placeOf(active)}.`,
  },
};
