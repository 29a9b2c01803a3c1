import { globSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DecapFormat } from 'decap-cms-core';
import { describe, expect, it } from 'vitest';
import { formatName } from '../model/cms-config.ts';
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
    .filter((file) => !file.startsWith('media/'))
    .map((file) => ({ file, text: readFileSync(join(content, file), 'utf8') })),
);

function formatOf(file: string): DecapFormat {
  const format = formats.get(formatName(dirname(file), extname(file).slice(1) as 'md' | 'yml'));
  if (format === undefined) throw new Error(`No format for ${file}`);
  return format;
}

describe('the format of the CMS', () => {
  it.each(files)('writes $file as it read it', ({ file, text }) => {
    const { fromFile, toFile } = formatOf(file);
    expect(toFile(fromFile(text) as Record<string, unknown>, [])).toBe(text);
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
