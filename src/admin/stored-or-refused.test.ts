import type { DecapEvent, DecapFormat } from 'decap-cms-core';
import fc from 'fast-check';
import { fromJS, Map } from 'immutable';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { dropAbsent, isPlainObject } from '../model/absent.ts';
import { formatName } from '../model/cms-config.ts';
import { unfoldFields } from '../model/folds.ts';
import { parseFile } from '../model/format.ts';
import {
  collectionNames,
  collections,
  SETTINGS_FOLDER,
  singletonNames,
} from '../model/registry.ts';
import { validate } from '../model/validate.ts';
import { formOf, type Hand } from '../tests/cms/form-values.ts';
import type { DataMap, DraftEntry } from './decap-types.ts';
import { checkDraft } from './draft-check.ts';
import { definitionOf, sentence } from './entry-check.ts';
import { registerFormats } from './formats.ts';
import { registerPreSave } from './pre-save.ts';

type Form = Record<string, unknown>;

const formats = new globalThis.Map<string, DecapFormat>();
let preSave: DecapEvent['handler'];
const decap = {
  registerCustomFormat: (name: string, _: string, format: DecapFormat) => {
    formats.set(name, format);
  },
  registerEventListener: ({ handler }: DecapEvent) => {
    preSave = handler;
  },
} as unknown as Parameters<typeof registerFormats>[0];
registerFormats(decap);
registerPreSave(decap);

/** A kind of file that the CMS writes. */
interface Kind {
  collection: string;
  /** Name of the settings file; absent where each entry has its own. */
  slug: string;
  extension: 'md' | 'yml';
}

const kinds: Kind[] = [
  ...collectionNames.map((collection) => ({
    collection,
    slug: '',
    extension: collections[collection].extension,
  })),
  ...singletonNames.map((slug) => ({
    collection: SETTINGS_FOLDER,
    slug,
    extension: 'yml' as const,
  })),
];

/** What Decap does with a form when an editor publishes: asks whether it may, then writes. */
async function save(
  { collection, slug, extension }: Kind,
  form: Form,
): Promise<{ kept: Form; file: string } | { refused: string }> {
  const data = fromJS(form) as DataMap;
  const entry = Map({ collection, slug, newRecord: slug === '', data }) as unknown as DraftEntry;
  try {
    const kept = ((await preSave({ entry })) ?? data).toJS();
    return { kept, file: formatOf(collection, extension).toFile(kept, []) };
  } catch (error) {
    // The message of Decap counts the reasons that stand above the form.
    const reasons = checkDraft(entry).problems.map(sentence);
    return { refused: [(error as Error).message, ...reasons].join('\n') };
  }
}

function formatOf(collection: string, extension: 'md' | 'yml'): DecapFormat {
  const format = formats.get(formatName(collection, extension));
  if (format === undefined) throw new Error(`No format for ${collection}`);
  return format;
}

/** A form whose body is a field like the others, as it is for Decap. */
function anyForm({ collection, slug }: Kind, hand: Hand): fc.Arbitrary<Form> {
  const { fields, body } = definitionOf(collection, slug);
  return formOf({ ...fields, ...(body && { body }) }, hand);
}

/** What a form says, without its folds, what it leaves empty and the spaces around its texts. */
function said({ collection, slug }: Kind, form: Form): unknown {
  return dropAbsent(trimmed(unfoldFields(definitionOf(collection, slug).fields, form)));
}

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, trimmed(child)]));
}

/** The front matter of a file, or all of it, as Astro takes it: with YAML's days and hours. */
function asAstroReads(file: string, extension: 'md' | 'yml'): unknown {
  return load(
    extension === 'yml' ? file : file.slice('---\n'.length, file.indexOf('\n---', 3) + 1),
  );
}

const ENGLISH = /\b(?:expected|invalid|required|received|undefined|null|NaN|Error)\b|\[object/i;

/** What somebody wrote is quoted as it is. */
function withoutQuotations(message: string): string {
  return message.replaceAll(/«[^]*?»/g, '');
}

function expectItalian(message: string): void {
  expect(message).toMatch(/[a-zà-ù]{2,} [a-zà-ù]/i);
  expect(withoutQuotations(message)).not.toMatch(ENGLISH);
}

/** The same forms every time: a fault does not come and go. */
const SAMPLE = { seed: 20_310_520, numRuns: 60 };

describe.each(kinds)('a form of $collection $slug', (kind) => {
  const { collection, slug, extension } = kind;
  const definition = definitionOf(collection, slug);
  const { fromFile, toFile } = formatOf(collection, extension);

  function expectKept(file: string, kept: Form): void {
    const again = fromFile(file) as Form;
    expect(said(kind, again)).toEqual(said(kind, kept));
    expect(toFile(again, [])).toBe(file);
    const { data, body } = parseFile(file, extension);
    const built = validate<unknown>(definition, data, body);
    expect(built.explanations).toEqual([]);
    const inAstro = validate<unknown>(definition, asAstroReads(file, extension), body);
    expect(inAstro.data).toEqual(built.data);
  }

  it.each(['careful', 'careless'] as const)(
    'filled by a %s hand is stored and read back, or refused in Italian',
    async (hand) => {
      let stored = 0;
      await fc.assert(
        fc.asyncProperty(anyForm(kind, hand), async (form) => {
          const saved = await save(kind, form);
          if ('refused' in saved) return expectItalian(saved.refused);
          stored += 1;
          expectKept(saved.file, saved.kept);
        }),
        SAMPLE,
      );
      // Else it would prove nothing about files.
      if (hand === 'careful') expect(stored).toBeGreaterThan(0);
    },
  );
});
