import { describe, expect, test } from 'vitest';
import { synonymsOf } from './synonyms.ts';
import { stem } from './words.ts';

describe('a verb of the process', () => {
  test.for([
    ['proporre', 'proposta'],
    ['decidere', 'decisione'],
    ['decisa', 'decisioni'],
    ['sospendere', 'sospensione'],
    ['sottoscrivere', 'sottoscrizione'],
    ['gestire', 'gestori'],
    ['monitorare', 'verifica'],
  ])('“%s” reaches “%s”, and back', ([verb = '', noun = '']) => {
    expect(synonymsOf(stem(verb))).toContain(stem(noun));
    expect(synonymsOf(stem(noun))).toContain(stem(verb));
  });

  test('does not make one of what stands for two things', () => {
    expect(synonymsOf(stem('decidere'))).not.toContain(stem('delibera'));
  });
});
