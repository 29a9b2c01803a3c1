import { expect, test } from 'vitest';
import { parts, readOptions, WrongArguments } from './options.ts';

test('measures everything unless told what', () => {
  expect(readOptions([])).toEqual({ parts, pages: 5000 });
});

test('runs the parts it is told, in their own order', () => {
  expect(readOptions(['bytes', 'check', '--pages', '800'])).toEqual({
    parts: ['check', 'bytes'],
    pages: 800,
  });
});

test.each([
  [['speed'], 'No part is called “speed”'],
  [['--page', '10'], '--page'],
  [['--pages', 'many'], '“many” is not a whole number from 200'],
  [['--pages', '3'], '“3” is not a whole number from 200'],
])('says what is wrong with %j', (args, message) => {
  expect(() => readOptions(args)).toThrow(WrongArguments);
  expect(() => readOptions(args)).toThrow(message);
  expect(() => readOptions(args)).toThrow('Usage: npm run bench');
});
