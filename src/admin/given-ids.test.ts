import { fromJS, type Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import { pacts } from '../model/collections/pacts.ts';
import { sessions } from '../model/collections/sessions.ts';
import type { DataMap } from './decap-types.ts';
import { givenIdsIn, nextId, withGivenIds } from './given-ids.ts';

const data = (value: object) => fromJS(value) as unknown as DataMap & Map<string, unknown>;
const [questions] = givenIdsIn(sessions.fields);

describe('automatic ids', () => {
  it('are those of questions and articles', () => {
    expect(givenIdsIn(sessions.fields)).toEqual([
      { list: ['prima', 'domande'], counter: ['prima', 'ultima_domanda'], infix: '-d' },
    ]);
    expect(givenIdsIn(pacts.fields)).toEqual([
      { list: ['articoli'], counter: ['ultimo_articolo'], infix: '-art-' },
    ]);
  });

  it('are given in order to a new entry, also to a copy of another', () => {
    const copy = data({
      sigla: 't1',
      prima: { domande: [{ id: 's3-d4', testo: 'A' }, { testo: 'B' }], ultima_domanda: 7 },
    });
    expect(withGivenIds(copy, givenIdsIn(sessions.fields), true).toJS()).toEqual({
      sigla: 't1',
      prima: {
        domande: [
          { id: 't1-d1', testo: 'A' },
          { id: 't1-d2', testo: 'B' },
        ],
        ultima_domanda: 2,
      },
    });
  });

  it('go on after the last one ever given, even if it was thrown away', () => {
    const entry = data({
      sigla: 't2',
      prima: { domande: [{ id: 't2-d1' }], ultima_domanda: 5 },
    });
    expect(questions && [nextId(entry, questions), nextId(entry, questions)]).toEqual([
      't2-d6',
      't2-d7',
    ]);
    expect(
      withGivenIds(entry, givenIdsIn(sessions.fields), false).getIn(['prima', 'ultima_domanda']),
    ).toBe(7);
  });

  it('wait for a short code', () => {
    expect(questions && nextId(data({ prima: {} }), questions)).toBeUndefined();
  });
});
