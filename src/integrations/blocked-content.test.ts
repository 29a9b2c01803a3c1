import { expect, it } from 'vitest';
import { BlockedContent, refuse } from './blocked-content.ts';

it('reports every problem, and stops with an error that names none', () => {
  const written: string[] = [];
  const stop = () =>
    refuse(
      [{ severity: 'blocca', rule: 'prova', file: 'documenti/a.md', message: 'manca window.' }],
      { error: (message) => written.push(message) },
    );
  expect(stop).toThrow(BlockedContent);
  expect(written.join()).toContain('documenti/a.md');
  const error = new BlockedContent();
  // Astro's words for an error that seems to come from browser code.
  expect(String(error)).not.toMatch(/document|window/);
  expect(error.stack).toBeUndefined();
});
