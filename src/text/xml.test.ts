import { describe, expect, it } from 'vitest';
import { elementsNamed, readXml } from '../tests/checks/xml.ts';
import { element, escapeXml, xmlDocument } from './xml.ts';

describe('an XML document', () => {
  const hard = 'A & B <c> "d" \'e\' ]]> è 🪑';

  it('gives back every text and attribute as written', () => {
    const root = readXml(
      xmlDocument(element('a', [element('b', hard), element('c', '', { d: hard })])),
    );
    expect(elementsNamed(root, 'b')[0]?.text).toBe(hard);
    expect(elementsNamed(root, 'c')[0]?.attributes['d']).toBe(hard);
  });

  it('leaves out what XML cannot carry, and nothing else', () => {
    expect(escapeXml('a\u0000b\u000Bc\uD800d\uFFFE\te\n')).toBe('abcd\te\n');
  });

  it('closes an element without content', () => {
    expect(xmlDocument(element('a'))).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n');
  });
});
