import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { element, escapeXml, xmlDocument } from './xml.ts';

const parse = (text: string) =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'application/xml');

describe('an XML document', () => {
  const hard = 'A & B <c> "d" \'e\' ]]> è 🪑';

  it('gives back every text and attribute as written', () => {
    const root = parse(
      xmlDocument(element('a', [element('b', hard), element('c', '', { d: hard })])),
    ).documentElement;
    expect(root?.getElementsByTagName('b')[0]?.textContent).toBe(hard);
    expect(root?.getElementsByTagName('c')[0]?.getAttribute('d')).toBe(hard);
  });

  it('leaves out what XML cannot carry, and nothing else', () => {
    expect(escapeXml('a\u0000b\u000Bc\uD800d\uFFFE\te\n')).toBe('abcd\te\n');
  });

  it('closes an element without content', () => {
    expect(xmlDocument(element('a'))).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n');
  });
});
