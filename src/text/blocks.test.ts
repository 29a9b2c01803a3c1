import { expect, it } from 'vitest';
import { renderProse } from '../markdown/render.ts';
import { textBlocks } from './blocks.ts';

const read = (markdown: string) =>
  textBlocks(renderProse(markdown, 'x')).map(({ kind, marker, text }) =>
    [kind, marker, text].filter(Boolean).join(' '),
  );

it('a text is read in blocks, each with what stands before it', () => {
  const markdown = `
Le chiavi sono **tre**, e l'ombra è [di tutti](/glossario/).

3. ai luoghi;

   e alle strade;
4. alle azioni.
   - per prova
   - per sempre

> Chi promette non controlla.

## Chi annaffia

| chi | quando |
| --- | ------ |
| Rete Ombra | il lunedì |
`;
  expect(read(markdown)).toEqual([
    'paragraph Le chiavi sono tre, e l’ombra è di tutti.',
    'item 3. ai luoghi;',
    'item e alle strade;',
    'item 4. alle azioni.',
    'item – per prova',
    'item – per sempre',
    'quote Chi promette non controlla.',
    'heading Chi annaffia',
    'paragraph chi quando',
    'paragraph Rete Ombra il lunedì',
  ]);
});

it('signs that look like HTML are words', () => {
  expect(read('Meno di 5 euro: <5 & {poi}.')).toEqual(['paragraph Meno di 5 euro: <5 & {poi}.']);
});
