import { globSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DecapFormat } from 'decap-cms-core';
import { fromJS } from 'immutable';
import { describe, expect, it } from 'vitest';
import { formatName } from '../model/cms-config.ts';
import { IMPRINTS_FOLDER } from '../model/registry.ts';
import type { DataMap } from './decap-types.ts';
import { registerFormats, UNREADABLE } from './formats.ts';

const formats = new Map<string, DecapFormat>();
registerFormats({
  registerCustomFormat: (name: string, _: string, format: DecapFormat) => {
    formats.set(name, format);
  },
} as unknown as Parameters<typeof registerFormats>[0]);

const contents = ['../../content', '../tests/fixtures/esempio'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

const files = contents.flatMap((content) =>
  globSync('*/*.{md,yml}', { cwd: content })
    .filter((file) => !['media', IMPRINTS_FOLDER].includes(dirname(file)))
    .map((file) => ({ file, text: readFileSync(join(content, file), 'utf8') })),
);

function formatOf(file: string): DecapFormat {
  const format = formats.get(formatName(dirname(file), extname(file).slice(1) as 'md' | 'yml'));
  if (format === undefined) throw new Error(`No format for ${file}`);
  return format;
}

type Form = Record<string, unknown>;

/** What somebody adds to a text. */
const MARK = '§';

/** Where the texts of a form are, at every depth. */
function textsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, [...path, key]));
}

/** A form in which one text is longer, kept as Decap keeps it: larger maps forget their order. */
function changedAt(form: Form, path: readonly string[]): Form {
  const data = fromJS(form) as DataMap;
  return data.setIn(path, `${String(data.getIn(path))} ${MARK}`).toJS();
}

describe('the format of the CMS', () => {
  it.each(files)('writes $file as it read it', ({ file, text }) => {
    const { fromFile, toFile } = formatOf(file);
    expect(toFile(fromFile(text) as Record<string, unknown>, [])).toBe(text);
  });

  it.each(files)('changes one line of $file with each of its texts', ({ file, text }) => {
    const { fromFile, toFile } = formatOf(file);
    const form = fromFile(text) as Form;
    const lines = text.split('\n');
    for (const path of textsIn(form)) {
      const changed = toFile(changedAt(form, path), []).split('\n');
      expect(changed).toHaveLength(lines.length);
      const others = changed.filter((line, index) => line !== lines[index]);
      expect(others, path.join('.')).toEqual([expect.stringContaining(MARK)]);
    }
  });

  it('forgets what a form leaves empty in its five ways', () => {
    const { toFile } = formatOf('luoghi/x.md');
    expect(
      toFile(
        {
          body: '',
          titolo: 'Sala',
          stato: 'citato',
          in_breve: 'Una sala.',
          cap: '',
          tipo: null,
          orari: [],
          contatti: {},
          piega_frazione_indicazioni_chi_lo_gestisce: { frazione: '' },
          accessibilita: { ascensore: '', piega_altri_fatti_di_accesso: {} },
        },
        [],
      ),
    ).toBe('---\ntitolo: Sala\nstato: citato\nin_breve: Una sala.\n---\n');
  });

  it('keeps aside what it cannot read', () => {
    for (const file of ['luoghi/x.md', 'impostazioni/menu.yml']) {
      expect(Object.keys(formatOf(file).fromFile('a: "b'))).toEqual([UNREADABLE]);
    }
  });
});
