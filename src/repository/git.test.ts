import { expect, it } from 'vitest';
import { git } from './git.ts';

it('never lets git ask for a password', () => {
  const ask = ['-c', 'alias.chiede=!echo "$GIT_TERMINAL_PROMPT"', 'chiede'];
  expect(git('.', ask).trim()).toBe('0');
});
