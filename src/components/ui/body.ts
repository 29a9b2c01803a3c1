import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** Draws the Markdown text of one entry. */
export type Body = AstroComponentFactory;

/** The texts of several entries, by id, of those that have one. */
export type Bodies = Readonly<Record<string, Body>>;
