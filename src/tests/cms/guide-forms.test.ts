import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { digests, PICTURES_RECORD } from './guide-forms.ts';

it('shows in the guide the forms as they are: if not, run `npm run guide:pictures`', () => {
  expect(JSON.parse(readFileSync(PICTURES_RECORD, 'utf8'))).toEqual(digests());
});
