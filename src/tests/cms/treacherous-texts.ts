/** Texts that a reader of YAML, of lines, of Markdown or of git's marks could take for something else. */
export const TREACHEROUS_TEXTS: readonly string[] = [
  // Yes, no and nothing.
  ...['no', 'yes', 'on', 'Off', 'true', 'null', '~', ' ', 'NaN', '.inf', '<<', '='],
  // Numbers, hours and days.
  ...['0', '-1', '-0', '012', '0o17', '0b11', '0x1F', '1e3', '1_000', '+12', '.5', '00184'],
  ...['12:30', '190:20:30', '2026-01-01', '2026-01-01T00:00:00Z', '2026-02-31'],
  // Signs of YAML.
  ...[
    '#x',
    'a #b',
    ': ',
    'a: b',
    'a:',
    ':a',
    '- x',
    '-',
    '--',
    '? x',
    '! x',
    '!!str a',
    '&a',
    '*a',
  ],
  ...['| x', '> x', '|', '>', '%x', '@x', '`x`', '[x', ']', '{x', '}', ',', '"x', "'x", "l'avvio"],
  ...['"x"', 'a\\b', '\\n', '---', '...', '--- a', '+++', '***'],
  // Lines.
  ...['una riga\naltra', 'una\n\n\ntre\n', '\n\nprima', '  rientro\nriga', 'riga \nspazio in coda'],
  ...[' spazi ai lati  ', '\tschede\t', 'riga\r\naltra\r\n', 'solo\rritorno', 'uno\n ---\ndue'],
  ...['uno\n---\ndue', '---\na: 1\n---\n', '- a\n- b', 'a: 1\nb: 2', '# titolo\n\ntesto'],
  // What git leaves where two changes meet.
  ...['<<<<<<< HEAD', '=======', '>>>>>>> b', '<<<<<<< HEAD\nuno\n=======\ndue\n>>>>>>> altro'],
  // Letters of other alphabets, joined letters, and signs that nobody sees.
  ...[
    'perché è così',
    'e\u0301 composta',
    '日本語',
    '🙂👩‍👩‍👧',
    'שלום',
    'non\u00A0diviso',
    'zero\u200Blargo',
  ],
  ...['\uFEFFsegno', 'riga\u2028altra', 'par\u2029altro', '\u0085a', 'a\u007Fb', 'nu\u0000llo'],
  // Names that programs give a meaning to.
  ...['{{titolo}}', '${x}', '__proto__', 'constructor', 'piega_altro'],
  // What the site does not take.
  ...['x'.repeat(300), 'ciao <b>a</b>', '333 1234567', 'a_b', 'a~b'],
];
