import { describe, expect, test } from 'vitest';
import { plainText, textParts } from './plain.ts';

describe('the words of a piece of HTML', () => {
  test('do not run together nor apart', () => {
    expect(plainText('<p>Il <strong>pat</strong>to</p><ul><li>uno</li><li>due</li></ul>')).toBe(
      'Il patto uno due',
    );
  });

  test('have their signs', () => {
    expect(plainText('<p>meno di &lt;5 &amp; pi&#249; di &#x33;</p>')).toBe(
      'meno di <5 & più di 3',
    );
  });
});

test('a text is divided at the headings that have an address', () => {
  const html =
    '<p>Prima.</p><h2 id="a_uno">Il <em>primo</em></h2><p>Uno.</p><h3 id="a_due">Due</h3><p>Dopo.</p>';
  expect(textParts(html)).toEqual([
    { id: undefined, heading: undefined, text: 'Prima.' },
    { id: 'a_uno', heading: 'Il primo', text: 'Uno.' },
    { id: 'a_due', heading: 'Due', text: 'Dopo.' },
  ]);
});
