import type { DecapWidget } from 'decap-cms-core';
import { boxesWidget } from './boxes.ts';
import { dayWidget, hourWidget } from './day-and-hour.ts';
import { identifierWidget } from './identifier.ts';
import { imageWidget } from './image.ts';
import { conditionalWidgets } from './only-when.ts';
import { positionWidget } from './position.ts';
import { shortCodeWidget } from './short-code.ts';
import { summaryWidget } from './summary.ts';
import { yesOrNoWidget } from './yes-or-no.ts';

/** The widgets of our own, by the names that the model gives them. */
export const widgets: DecapWidget[] = [
  boxesWidget,
  dayWidget,
  hourWidget,
  identifierWidget,
  imageWidget,
  positionWidget,
  shortCodeWidget,
  summaryWidget,
  yesOrNoWidget,
  ...conditionalWidgets,
];
