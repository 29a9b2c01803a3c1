import { fromJS } from 'immutable';
import { describe, expect, it } from 'vitest';
import { localAccess } from '../model/cms-access.ts';
import { cmsConfig } from '../model/cms-config.ts';
import type { CollectionName } from '../model/registry.ts';
import type { DataList, DataMap } from './decap-types.ts';
import { filledParts, groupsInWords, howMany, inWords } from './in-words.ts';

const { collections } = cmsConfig({
  access: localAccess({ commits: false, review: false }),
  contentFolder: 'content',
});

const map = (value: object) => fromJS(value) as unknown as DataMap;
const collection = (name: CollectionName) =>
  map(collections.find((one) => one.name === name) ?? {});
const fields = (name: CollectionName) => collection(name).get('fields') as DataList;

describe('the data of an entry in words', () => {
  it('has the labels of choices, days as one says them, and what it had', () => {
    const update = { data: '2031-05-01', stato: 'in_corso', testo: 'Fatto.', prove: [] };
    expect(inWords(map(update), fields('aggiornamenti')).toJS()).toEqual({
      ...update,
      data: '1º maggio 2031',
      stato: 'In corso',
    });
  });

  it('says several choices one after the other', () => {
    const party = inWords(map({ ruoli: ['decide', 'promuove'] }), fields('soggetti'));
    expect(party.get('ruoli')).toBe('Decide, Promuove');
  });

  it('leaves what it does not know', () => {
    const unknown = { stato: 'perduto', data: 'ieri', impegno: 'che-non-ce', altro: 3 };
    expect(inWords(map(unknown), fields('aggiornamenti')).toJS()).toEqual(unknown);
  });
});

describe('a template', () => {
  const template = '{{titolo}} · scadenza {{fields.scadenza}} · {{dalle}}–{{alle}} · sempre';

  it('loses the parts that have nothing to say', () => {
    expect(filledParts(template, map({ titolo: 'A', scadenza: '', alle: null }))).toBe(
      '{{titolo}} · sempre',
    );
  });

  it('keeps a part of which something is known', () => {
    expect(filledParts(template, map({ titolo: 'A', scadenza: 'B', alle: 'C' }))).toBe(template);
  });
});

describe('a list', () => {
  it('is divided under the labels of its choice', () => {
    const groups = [
      { id: 'Statoin_corso', label: 'Stato', value: 'in_corso' },
      { id: 'missing_value', label: 'Stato', value: undefined },
    ];
    const [first, second] = groupsInWords(groups, collection('aggiornamenti'));
    expect(first).toEqual({ id: 'Statoin_corso', label: 'Stato:', value: 'In corso' });
    expect(second).toEqual(groups[1]);
  });

  it('says how many items it has', () => {
    expect([0, 1, 2].map(howMany)).toEqual(['Nessuna voce', '1 voce', '2 voci']);
  });
});
