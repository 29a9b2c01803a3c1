import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { renderProse } from '../../markdown/render.ts';
import { pairUp } from './pairs.ts';
import { compareTexts, compareWording } from './texts.ts';
import { likeness, type Piece } from './words.ts';

const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;

/** Pieces as one line: "Le chiavi sono [-due-] {+tre+}." */
function shown(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, text, spaced }) => {
      const [open, close] = marks[kind];
      return `${spaced ? ' ' : ''}${open}${text}${close}`;
    })
    .join('');
}

const changed = (before: string, after: string) => shown(compareWording(before, after));

describe('two wordings', () => {
  it.each([
    [
      'say nothing of what stayed',
      'L’ombra è di tutti.',
      'L’ombra è di tutti.',
      'L’ombra è di tutti.',
    ],
    [
      'take an elided article for a word of its own',
      'Il patto parla dell’ombra e delle strade.',
      'Il patto parla dell’acqua e delle strade.',
      'Il patto parla dell’[-ombra-] {+acqua+} e delle strade.',
    ],
    [
      'take words whole',
      'Le panchine sono posate ogni duecento metri lungo i percorsi.',
      'Le panchine sono posate ogni trecento metri lungo i percorsi.',
      'Le panchine sono posate ogni [-duecento-] {+trecento+} metri lungo i percorsi.',
    ],
    [
      'leave no crumb between two changes',
      'Il mulino resta aperto a tutti la mattina e il sabato, secondo turni scritti.',
      'Il mulino resta aperto a tutti di giorno e il venerdì, secondo turni scritti.',
      'Il mulino resta aperto a tutti [-la mattina e il sabato-] {+di giorno e il venerdì+}, secondo turni scritti.',
    ],
    [
      'show a sentence whole where more than half of it changed',
      'Chi perde la chiave paga. L’ombra è di tutti.',
      'Chi smarrisce le chiavi lo dice entro un giorno. L’ombra è di tutti.',
      '[-Chi perde la chiave paga.-] {+Chi smarrisce le chiavi lo dice entro un giorno.+} L’ombra è di tutti.',
    ],
    [
      'tell a sentence that was added',
      'L’ombra è di tutti.',
      'L’ombra è di tutti. Chi annaffia si decide dopo.',
      'L’ombra è di tutti. {+Chi annaffia si decide dopo.+}',
    ],
    [
      'tell a sentence that was taken away',
      'Prima questo. L’ombra è di tutti.',
      'L’ombra è di tutti.',
      '[-Prima questo.-] L’ombra è di tutti.',
    ],
    [
      'show a sign with its word',
      'Il cortile è aperto il pomeriggio con due adulti per turno.',
      'Il cortile è aperto il pomeriggio, con due adulti per turno.',
      'Il cortile è aperto il [-pomeriggio-] {+pomeriggio,+} con due adulti per turno.',
    ],
    [
      'leave the word out where more than its sign changed',
      'Una promessa, oppure un gesto, che resta nel tempo della piazza per tutti.',
      'Una promessa sola, che resta nel tempo della piazza per tutti.',
      'Una promessa[-, oppure un gesto,-] {+sola,+} che resta nel tempo della piazza per tutti.',
    ],
    [
      'leave what only grew as it was',
      'Il mulino',
      'Il mulino e le sue chiavi',
      'Il mulino {+e le sue chiavi+}',
    ],
    [
      'keep numbers whole',
      'Il Comune spende 1.200 euro per le pensiline e gli alberi.',
      'Il Comune spende 1.250 euro per le pensiline e gli alberi.',
      'Il Comune spende [-1.200-] {+1.250+} euro per le pensiline e gli alberi.',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(changed(before, after)).toBe(expected);
  });

  it('give back either of them, whatever they are', () => {
    const sentence = fc
      .array(
        fc.constantFrom('il', 'mulino', 'dell’', 'ombra', 'è', 'aperto,', 'tre', '«poi»', '12,5'),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((words) => `${words.join(' ')}.`);
    const text = fc.array(sentence, { maxLength: 4 }).map((sentences) => sentences.join(' '));
    const without = (pieces: readonly Piece[], kind: Piece['kind']) =>
      pieces
        .filter((piece) => piece.kind !== kind)
        .map((piece) => piece.text)
        .join('')
        .replaceAll(' ', '');
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareWording(before, after);
        expect(without(pieces, 'added')).toBe(before.replaceAll(' ', ''));
        expect(without(pieces, 'removed')).toBe(after.replaceAll(' ', ''));
      }),
    );
  });
});

describe('two texts', () => {
  const compare = (before: string, after: string) =>
    compareTexts(renderProse(before, 'x'), renderProse(after, 'x')).map(
      ({ kind, marker, pieces }) => `${kind} ${[marker, shown(pieces)].filter(Boolean).join(' ')}`,
    );

  it('are compared as one reads them, not as they are written', () => {
    expect(
      compare(
        "Le chiavi sono **tre**: l'ombra è [di tutti](/a/).",
        'Le chiavi sono tre: l’ombra è di tutti.',
      ),
    ).toEqual(['paragraph Le chiavi sono tre: l’ombra è di tutti.']);
  });

  it('pair the paragraphs and the items that are alike', () => {
    expect(
      compare(
        'Il mulino apre a turni.\n\n1. ai luoghi nominati nell’allegato;\n2. alle azioni delle linee.',
        'Prima di tutto si saluta.\n\nIl mulino apre a turni scritti.\n\n1. ai luoghi nominati nell’allegato;\n2. agli impegni presi dopo;\n3. alle azioni delle linee.',
      ),
    ).toEqual([
      'paragraph {+Prima di tutto si saluta.+}',
      'paragraph Il mulino apre a turni {+scritti+}.',
      'item 1. ai luoghi nominati nell’allegato;',
      'item 2. {+agli impegni presi dopo;+}',
      'item 3. alle azioni delle linee.',
    ]);
  });
});

it('of what can be paired, the most alike is', () => {
  const pairs = pairUp(['a b c d'], ['a b x y', 'a b c e'], likeness, 0.3);
  expect(pairs).toEqual([
    { before: undefined, after: 'a b x y' },
    { before: 'a b c d', after: 'a b c e' },
  ]);
});
