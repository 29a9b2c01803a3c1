import type { DecapWidget } from 'decap-cms-core';
import { identifierWidget } from './identifier.ts';
import { imageWidget } from './image.ts';

/** The widgets of our own, by the names that the model gives them. */
export const widgets: DecapWidget[] = [identifierWidget, imageWidget];
