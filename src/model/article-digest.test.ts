import { describe, expect, it } from 'vitest';
import { articleDigest } from './article-digest.ts';

const article = (testo: string, rubrica = 'Il mulino e le sue chiavi') =>
  articleDigest({ rubrica, testo });

const TEXT = `Il mulino è aperto secondo **turni** scritti, *affissi* alla porta.

1. una chiave al Comune;
2. una al [circolo](/soggetti/circolo/).

> Chi perde la chiave lo dice.

- [ ] cartello
- [x] chiavi

| Chi | Quando |
| --- | ------ |
| Tutti | Sempre |
`;

describe('the digest of an article', () => {
  it.each([
    ['other list signs', '- uno\n- due', '* uno\n* due'],
    ['a loose list', '- uno\n- due', '- uno\n\n- due'],
    ['other signs of emphasis', 'un *vero* **patto**', 'un _vero_ __patto__'],
    ['lines of another length', 'una riga lunga', 'una riga\nlunga'],
    ['the lines of another system', 'uno\n\ndue', 'uno\r\n\r\ndue'],
    ['needless escapes', 'il 1. del mese', 'il 1\\. del mese'],
    ['spaces around', 'testo', '\n\n  testo  \n'],
    ['a space that does not break', 'articolo 3', 'articolo\u00a03'],
    ['accents in two pieces', 'è aperto', 'e\u0300 aperto'],
    ['a link whose address stands apart', '[qui](/patto/)', '[qui][p]\n\n[p]: /patto/'],
    ['numbers that count by themselves', '1. uno\n2. due', '1. uno\n1. due'],
  ])('is the same with %s', (_, one, other) => {
    expect(article(other)).toBe(article(one));
  });

  it.each([
    ['another word', 'tre chiavi', 'due chiavi'],
    ['another case', 'il comune', 'il Comune'],
    ['a comma more', 'chi può deve', 'chi può, deve'],
    ['a word that becomes strong', 'almeno un impegno', 'almeno **un** impegno'],
    ['a list that loses its numbers', '1. uno\n2. due', '- uno\n- due'],
    ['a list that begins later', '1. uno', '2. uno'],
    ['two paragraphs in one', 'uno\n\ndue', 'uno due'],
    ['a link that leads elsewhere', '[qui](/patto/)', '[qui](/patti/altro/)'],
    ['a title of another depth', '## Uno', '### Uno'],
    ['a box that is ticked', '- [ ] uno', '- [x] uno'],
  ])('changes with %s', (_, one, other) => {
    expect(article(other)).not.toBe(article(one));
  });

  it('covers the heading, apart from the text', () => {
    expect(article('b', 'a')).not.toBe(article('a', 'b'));
    expect(article('testo', ' Titolo ')).toBe(article('testo', 'Titolo'));
  });

  it('stays what was recorded, whatever reads Markdown', () => {
    expect(article(TEXT)).toBe('c0556ab725f5bcb75974e04b3ae623206c6fac440de34147ae41bb02ae813ce6');
  });

  it('takes thousands of quotations, one in the other', () => {
    expect(article(`${'>'.repeat(5000)} fine`)).toMatch(/^[0-9a-f]{64}$/);
  });
});
