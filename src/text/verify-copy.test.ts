import { describe, expect, it } from 'vitest';
import { formatInstant } from './dates.ts';
import { type FoundSignature, inGroups, signaturesInWords } from './signatures.ts';
import { oneOfInWords, othersInWords, verdictOn } from './verify-copy.ts';

const recorded = new Map([['aa', { what: 'la copia pubblicata del «Patto»', note: 'uguale.' }]]);

describe('the verdict on a file', () => {
  it.each([
    [['aa'], 'È la copia pubblicata del «Patto».', 'È uguale.'],
    [
      ['bb', 'aa'],
      'È una busta firmata che contiene la copia pubblicata del «Patto».',
      'Il file che contiene è uguale.',
    ],
    [['bb', 'cc'], 'Non è nessuno dei file che conosciamo.', 'Basta un segno'],
  ])('of digests %j is «%s»', (digests, title, note) => {
    const verdict = verdictOn(digests, recorded);
    expect(verdict.title).toBe(title);
    expect(verdict.note).toContain(note);
    expect(verdict.tone).toBe(digests.includes('aa') ? 'verified' : 'waiting');
  });
});

const signature: FoundSignature = {
  outcome: 'intact',
  declared: new Date('2031-01-18T10:04:12Z'),
  stamp: undefined,
  isWeak: false,
  isTimeStamp: false,
  addedAfter: false,
};

describe('the verdict on a file that is signed', () => {
  const verdict = (...outcomes: FoundSignature['outcome'][]) =>
    verdictOn(
      ['bb'],
      recorded,
      outcomes.map((outcome) => ({ ...signature, outcome })),
    );

  it.each(['changed', 'forged', 'broken'] as const)(
    'does not reassure where a signature is %s',
    (outcome) => {
      const { tone, note } = verdict('intact', outcome);
      expect(tone).toBe('stopped');
      expect(note).toContain('Porta una firma che non torna');
      expect(note).not.toContain('Non vuol dire');
    },
  );

  it.each(['intact', 'unknown', 'apart'] as const)('says no more where it is %s', (outcome) => {
    expect(verdict(outcome)).toEqual(verdictOn(['bb'], recorded));
  });
});

const words = (more: Partial<FoundSignature>) => signaturesInWords([{ ...signature, ...more }])[0];

describe('a signature in words', () => {
  it('says when it was made, who says so, and that it is intact', () => {
    expect(words({})).toEqual({
      title: 'Firma 1',
      tone: 'verified',
      lines: [
        'Intatta: quello che è stato firmato è quello che c’è qui.',
        'Fatta il 18 gennaio 2031 alle 11:04: lo dichiara chi ha firmato.',
      ],
    });
  });

  it('never calls one valid, and calls what is unknown unknown', () => {
    const outcomes = ['intact', 'changed', 'forged', 'unknown', 'apart', 'broken'] as const;
    const all = outcomes.map((outcome) => words({ outcome, isWeak: true, addedAfter: true }));
    expect(JSON.stringify(all)).not.toMatch(/\bvalid/i);
    expect(all.map((one) => one?.tone)).toEqual([
      'waiting',
      'stopped',
      'stopped',
      'waiting',
      'waiting',
      'stopped',
    ]);
    expect(words({ outcome: 'unknown' })?.lines[0]).toContain('Non vuol dire');
  });

  it.each<[Partial<FoundSignature>, RegExp]>([
    [{ addedAfter: true }, /Dopo questa firma il file ha avuto altre aggiunte/],
    [{ isWeak: true }, /troppo debole/],
    [{ declared: undefined }, /Non dice quando/],
    [
      { stamp: { outcome: 'intact', at: new Date('2031-06-08T23:30:00Z') } },
      /c’era già il 9 giugno/,
    ],
    [{ stamp: { outcome: 'wrong', at: undefined } }, /non è la sua/],
    [{ stamp: { outcome: 'unknown', at: undefined } }, /non sappiamo controllare/],
  ])('with %j adds a sentence', (more, sentence) => {
    expect(words(more)?.lines.join(' ')).toMatch(sentence);
  });

  it('counts signatures, and not the time stamps among them', () => {
    const found = [signature, { ...signature, isTimeStamp: true }, signature];
    expect(signaturesInWords(found).map(({ title }) => title)).toEqual([
      'Firma 1',
      'Marca temporale',
      'Firma 2',
    ]);
    expect(othersInWords(1)).toBe('C’è un’altra firma che non abbiamo guardato.');
    expect(othersInWords(280)).toBe('Ci sono altre 280 firme che non abbiamo guardato.');
  });
});

it('says that one file at a time is looked at, only where there are more', () => {
  expect(oneOfInWords('a.pdf', 1)).toBe('');
  expect(oneOfInWords('a.pdf', 2)).toBe(
    'Hai dato 2 file: qui se ne guarda uno per volta, e questo è «a.pdf».',
  );
});

it('tells an instant in Italy, with its elisions', () => {
  expect(formatInstant(new Date('2031-06-08T07:05:00Z'))).toBe('l’8 giugno 2031 alle 9:05');
  expect(formatInstant(new Date('2031-01-18T00:04:00Z'))).toBe('il 18 gennaio 2031 all’1:04');
  expect(formatInstant(new Date('2031-01-18T23:30:00Z'))).toBe('il 19 gennaio 2031 alle 0:30');
});

it('divides a digest in groups of four', () => {
  expect(inGroups('0123456789')).toEqual(['0123', '4567', '89']);
});
