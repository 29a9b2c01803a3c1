import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readEnvironment, WrongEnvironment } from './environment.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('readEnvironment', () => {
  it('takes the folder «content», this machine and now when nothing is said', () => {
    const { contentDir, site, siteIsKnown, now } = readEnvironment({ SITE_URL: ' ' }, root);
    expect(contentDir).toMatch(/content$/);
    expect(site).toBe('http://localhost:4321');
    expect(siteIsKnown).toBe(false);
    expect(Number.isNaN(now.getTime())).toBe(false);
  });

  it('lets editors in by Netlify, or as one says', () => {
    const { signIn, branch } = readEnvironment({ CMS_SIGN_IN: '', CMS_BRANCH: ' ' }, root);
    expect({ signIn, branch }).toEqual({ signIn: { profile: 'netlify' }, branch: 'main' });
    const said = { CMS_SIGN_IN: 'gateway /api/git', CMS_BRANCH: 'principale' };
    expect(readEnvironment(said, root)).toMatchObject({
      signIn: { profile: 'gateway', address: '/api/git' },
      branch: 'principale',
    });
  });

  it('writes files when an editor saves, or makes commits where one asks for them', () => {
    expect(readEnvironment({ EDIT_MODE: '' }, root).editMode).toBe('files');
    expect(readEnvironment({ EDIT_MODE: ' commit ' }, root).editMode).toBe('commit');
  });

  it('reads what is said, and Netlify’s own address', () => {
    const { site, siteIsKnown, now } = readEnvironment(
      {
        SITE_URL: '',
        NETLIFY: 'true',
        URL: 'https://esempio.netlify.app/',
        BUILD_NOW: '2031-05-20T10:00:00Z',
        CONTENT_DIR: 'src',
      },
      root,
    );
    expect(site).toBe('https://esempio.netlify.app');
    expect(siteIsKnown).toBe(true);
    expect(now.toISOString()).toBe('2031-05-20T10:00:00.000Z');
  });

  it('takes no address that is not Netlify’s own', () => {
    const { site, siteIsKnown } = readEnvironment({ URL: 'https://altrove.esempio.it' }, root);
    expect([site, siteIsKnown]).toEqual(['http://localhost:4321', false]);
  });

  it.each(['2031-05-20T10:00:00Z ', '2031-05-20T12:00:00+02:00', '2031-05-20T10:00:00.000Z'])(
    'reads the instant %j',
    (BUILD_NOW) => {
      const { now } = readEnvironment({ BUILD_NOW }, root);
      expect(now.toISOString()).toBe('2031-05-20T10:00:00.000Z');
    },
  );

  it('says nothing of the folder where Astro looks for browser code', () => {
    const error = new WrongEnvironment('La cartella «documenti» non esiste.');
    expect(error.message).toContain('documenti');
    expect(String(error)).toBe('Error');
  });

  it.each(['#', '?', '%'])('refuses a content folder with %s in its path', (sign) => {
    const folder = mkdtempSync(join(tmpdir(), `contenuti${sign}`));
    try {
      expect(() => readEnvironment({ CONTENT_DIR: folder }, root)).toThrow(/Sposta la cartella/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    [{ CONTENT_DIR: 'non-c-e' }, /CONTENT_DIR.*non esiste/],
    [{ CONTENT_DIR: 'package.json' }, /CONTENT_DIR.*è un file/],
    [{ SITE_URL: 'esempio.it' }, /SITE_URL.*indirizzo web/],
    [{ SITE_URL: 'ftp://esempio.it' }, /SITE_URL/],
    [{ SITE_URL: 'https://esempio.it/processo/' }, /SITE_URL.*Scrivi solo https:\/\/esempio\.it\./],
    [{ SITE_URL: 'https://esempio.it/?a=1' }, /SITE_URL.*radice/],
    [{ SITE_URL: 'https://esempio.it/#a' }, /SITE_URL.*radice/],
    [{ SITE_URL: 'https://io:segreto@esempio.it' }, /SITE_URL.*radice/],
    [{ NETLIFY: 'true', URL: 'pippo' }, /^URL: «pippo» non è un indirizzo web/],
    [{ BUILD_NOW: 'ieri' }, /BUILD_NOW.*istante/],
    [{ BUILD_NOW: '2026-02-30T10:00:00Z' }, /BUILD_NOW.*«2026-02-30T10:00:00Z».*istante/],
    [{ BUILD_NOW: '2026-02-28' }, /BUILD_NOW.*istante/],
    [{ BUILD_NOW: '1' }, /BUILD_NOW.*istante/],
    [{ BUILD_NOW: '11/22/2026' }, /BUILD_NOW.*Scrivilo come 2026-11-22T10:00:00Z/],
    [{ CMS_SIGN_IN: 'google' }, /CMS_SIGN_IN.*«google» non è un modo di entrare/],
    [{ CMS_SIGN_IN: 'github a/b' }, /CMS_SIGN_IN.*Si scrive «github https/],
    [{ CMS_BRANCH: '-f' }, /CMS_BRANCH.*«-f».*ramo/],
    [{ EDIT_MODE: 'git' }, /EDIT_MODE.*«git».*Scrivi «files».*«commit»/],
  ])('refuses %j, saying what to write', (variables, message) => {
    expect(() => readEnvironment(variables, root)).toThrow(WrongEnvironment);
    expect(() => readEnvironment(variables, root)).toThrow(message);
  });
});
