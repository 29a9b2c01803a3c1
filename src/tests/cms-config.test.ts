import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { withPreviewPaths } from '../admin/preview-paths.ts';
import { cmsAccess, localAccess } from '../model/cms-access.ts';
import { cmsConfig } from '../model/cms-config.ts';
import type { CmsConfig, CmsField } from '../model/cms-types.ts';
import type { Fields } from '../model/field.ts';
import { collections, IMPRINTS_FOLDER } from '../model/registry.ts';
import { parseSignIn, profiles, type SignIn } from '../model/sign-in.ts';
import { type StandardConfig, standardConfig } from '../model/standard-config.ts';
import { decapCheck } from './cms/decap-check.ts';
import { ROOT } from './site-builds.ts';

const place = {
  access: cmsAccess({ profile: 'netlify' }, { branch: 'main', review: false }),
  siteUrl: 'https://esempio.it',
  contentFolder: 'content',
};
const config = cmsConfig(place);

function widgetsIn(fields: readonly CmsField[]): string[] {
  return fields.flatMap(({ widget, fields: children = [], field }) => [
    widget,
    ...widgetsIn(field === undefined ? children : [field]),
  ]);
}

function fieldsOf({ collections: all }: CmsConfig | StandardConfig): CmsField[] {
  return [...all].flatMap((collection) =>
    'fields' in collection ? collection.fields : collection.files.flatMap(({ fields }) => fields),
  );
}

let check: Awaited<ReturnType<typeof decapCheck>>;

beforeAll(async () => {
  check = await decapCheck([...new Set([...COMMON, ...widgetsIn(fieldsOf(config))])]);
}, 60_000);
afterAll(() => check.close());

describe('the configuration from the model', () => {
  test('passes Decap’s own check', () => {
    check.check(config);
    check.check(withPreviewPaths(config));
  });

  test('would not pass with a mistake', () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => check.check({ ...config, collections: [] })).toThrow();
    expect(() => check.check({ ...config, slug: { encoding: 'x' } })).toThrow();
    quiet.mockRestore();
  });

  test('names no folder of content but the one it is given', () => {
    const elsewhere = cmsConfig({ ...place, contentFolder: 'paese' });
    expect(JSON.stringify(elsewhere)).not.toMatch(/\bcontent\//);
    expect(elsewhere.media_folder).toBe('paese/media');
  });

  test('lets nobody write what is recorded', () => {
    expect(JSON.stringify([config, standardConfig(place)])).not.toContain(IMPRINTS_FOLDER);
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
  });
});

/** The widgets that clients of Decap's configuration have in common. */
const COMMON = [
  ...['boolean', 'datetime', 'file', 'hidden', 'image', 'list', 'markdown', 'number', 'object'],
  ...['relation', 'select', 'string', 'text'],
];

/** Names of fields, with those inside groups and lists. */
function namesIn(fields: readonly CmsField[]): object {
  return Object.fromEntries(
    fields.map(({ name, fields: inside }) => [name, inside ? namesIn(inside) : null]),
  );
}

/** The same of the model: what a file holds, in its order. */
function keysOf(fields: Fields): object {
  return Object.fromEntries(
    Object.entries(fields).map(([key, { shape }]) => {
      const inside = shape.kind === 'list' ? shape.item.shape : shape;
      return [key, inside.kind === 'object' ? keysOf(inside.fields) : null];
    }),
  );
}

describe('the configuration for any client', () => {
  const standard = standardConfig(place);

  test('passes Decap’s own check', () => {
    check.check(standard);
  });

  test('asks for widgets that all of them have', () => {
    expect(widgetsIn(fieldsOf(standard)).filter((widget) => !COMMON.includes(widget))).toEqual([]);
  });

  test.for(Object.values(collections))('has the fields of $name where files have them', (one) => {
    const folder = standard.collections.find(({ name }) => name === one.name);
    const fields = folder !== undefined && 'fields' in folder ? folder.fields : [];
    const body = one.body === undefined ? {} : { body: one.body };
    expect(JSON.stringify(namesIn(fields))).toBe(
      JSON.stringify(keysOf({ ...one.fields, ...body })),
    );
  });
});

function signInOf(text: string): SignIn {
  const parsed = parseSignIn(text);
  if ('wrong' in parsed) throw new Error(parsed.wrong);
  return parsed.signIn;
}

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** How the hand-over tells the owner to write it. */
function writtenInReadme(profile: string): string[] {
  const cells = README.matchAll(new RegExp(`\\| \`(${profile}(?: [^\`]+)?)\` +\\|`, 'g'));
  return [...cells].map(([, line = '']) => line);
}

describe.for(profiles)('signing in with %s', (profile) => {
  test('is in the table of the README as it is to be written, and explained below it', () => {
    expect(writtenInReadme(profile).map((line) => signInOf(line).profile)).toEqual([profile]);
    expect(README).toMatch(new RegExp(`^\\*\\*[^*]+\\*\\* \\([^)]*\`${profile}\``, 'm'));
  });

  test.for([false, true])('passes Decap’s own check, with review: %s', (review) => {
    const [line = ''] = writtenInReadme(profile);
    const access = () => cmsAccess(signInOf(line), { branch: 'main', review });
    if (review && profile === 'gitea') expect(access).toThrow(/non sa farlo/);
    else check.check(cmsConfig({ ...place, access: access() }));
  });
});

test.for([false, true])('entering on this machine passes it too, with commits: %s', (commits) => {
  check.check(cmsConfig({ ...place, access: localAccess({ commits, review: commits }) }));
});
