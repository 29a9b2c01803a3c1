import { describe, expect, it } from 'vitest';
import { changedMeanwhile } from '../../text/meanwhile.ts';
import { definitionOf } from '../entry-check.ts';
import { changedFields } from './changed-fields.ts';

const place = (fields: string, body = '') => `---\ntitolo: Il mulino\n${fields}---\n${body}`;
const differences = (before: string, after: string) =>
  changedFields(definitionOf('luoghi', 'il-mulino'), 'md', before, after);

describe('what somebody else changed', () => {
  it('is named as in the form, with its words where they are few', () => {
    expect(
      differences(
        place('stato: citato\nin_breve: Un mulino.\nindirizzo: Via Roma 1\n'),
        place(
          'stato: riconosciuto\nin_breve: Un mulino.\ncome_arrivare: A piedi.\norari:\n  - giorni: [lun]\n',
          '\nUn testo.\n',
        ),
      ),
    ).toEqual([
      { label: 'Stato', now: 'Riconosciuto' },
      { label: 'Indirizzo', now: '' },
      { label: 'Come arrivare', now: 'A piedi.' },
      { label: 'Orari' },
      { label: 'Testo' },
    ]);
  });

  it('is nothing, where only the way of writing changed', () => {
    expect(differences(place("stato: 'citato'\n"), place('stato: citato\n', '\n\n'))).toEqual([]);
  });

  it('is not known of a file that cannot be read', () => {
    expect(differences(place('stato: citato\n'), 'niente')).toEqual([]);
  });

  it('is told in sentences', () => {
    expect(
      changedMeanwhile([
        { label: 'In breve', now: 'Un mulino.' },
        { label: 'Indirizzo', now: '' },
        { label: 'Orari' },
        { label: 'Testo' },
      ]).list,
    ).toEqual([
      '«In breve» adesso dice: «Un mulino.»',
      '«Indirizzo» adesso è vuoto.',
      'Sono cambiati anche «Orari» e «Testo».',
    ]);
    expect(changedMeanwhile([{ label: 'Orari' }]).list).toEqual(['È cambiato «Orari».']);
  });
});
