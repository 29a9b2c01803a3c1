import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkMedia, filesToPublish, unusedMedia } from '../repository/media.ts';
import { readContent } from '../repository/read.ts';
import { describeUnused, mediaFile } from './media.ts';

const fixture = fileURLToPath(new URL('../tests/fixtures/esempio', import.meta.url));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'media-'));
  cpSync(fixture, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const place = (body: string) =>
  write(
    'luoghi/prova.md',
    `---\ntitolo: Prova\nstato: citato\nin_breve: Una prova.\n---\n\n${body}\n`,
  );

const published = () => filesToPublish(folder, readContent(folder).content);
const unused = () => unusedMedia(folder, readContent(folder).content);
const rules = () => checkMedia(folder, readContent(folder).content).map(({ rule }) => rule);

describe('the media files of a content folder', () => {
  it('are published where an entry leads to them, and images are not', () => {
    expect(published()).toEqual([
      'documenti/mappa-dell-ombra.pdf',
      'documenti/patto-bozza-due.pdf',
      'documenti/patto-delle-panchine.pdf',
      'documenti/registro-aperture.csv',
    ]);
    expect(unused()).toEqual([]);
  });

  it('stay where they are when no entry uses them', () => {
    write('media/documenti/bozza-riservata.pdf', '%PDF-1.7');
    write('media/.gitkeep', '');
    expect(published()).not.toContain('documenti/bozza-riservata.pdf');
    expect(unused()).toEqual(['documenti/bozza-riservata.pdf']);
    expect(describeUnused(unused())).toMatch(/^media\/documenti\/bozza-riservata\.pdf: nessuna/);
  });

  it('are published where a text links to them, also to a part of them', () => {
    write('media/documenti/verbale.pdf', '%PDF-1.7');
    write('media/documenti/allegato.ods', 'PK');
    place(
      'Vedi [il verbale](../media/documenti/verbale.pdf#page=2) e [a][].\n\n[a]: ../media/documenti/allegato.ods',
    );
    expect(rules()).toEqual([]);
    expect(published()).toEqual(
      expect.arrayContaining(['documenti/verbale.pdf', 'documenti/allegato.ods']),
    );
  });

  it('are published as they are where a text links to a picture instead of showing it', () => {
    place('[Foto](../media/luoghi/mulino-parlante.jpg)');
    expect(published()).toContain('luoghi/mulino-parlante.jpg');
    place('![Mulino](../media/luoghi/mulino-parlante.jpg)');
    expect(published()).not.toContain('luoghi/mulino-parlante.jpg');
  });

  it.each([
    ['a file of another kind', '[x](../media/documenti/pagina.html)', 'file-non-ammesso'],
    ['a file outside', '[x](../media/../../../etc/hostname)', 'media-mancante'],
    ['another file of the content', '[x](../media/../impostazioni/menu.yml)', 'media-mancante'],
    ['a link out of the folder', '[x](../media/documenti/fuori.pdf)', 'media-mancante'],
    ['a broken address', '[x](../media/documenti/%E0%A4%A.pdf)', 'media-mancante'],
    ['a folder', '[x](../media/documenti)', 'media-mancante'],
  ])('are not published where a text leads to %s', (_, body, rule) => {
    write('media/documenti/pagina.html', '<script>alert(1)</script>');
    symlinkSync('/etc/hostname', join(folder, 'media/documenti/fuori.pdf'));
    const before = published();
    place(body);
    expect(rules()).toEqual([rule]);
    if (rule === 'media-mancante') expect(published()).toEqual(before);
  });
});

describe('while developing', () => {
  it.each([
    ['/media/documenti/mappa-dell-ombra.pdf', 'application/pdf'],
    ['/media/documenti/registro-aperture.csv?v=1', 'text/csv; charset=utf-8'],
    ['/media/luoghi/mulino-parlante.jpg', 'image/jpeg'],
  ])('%s is served', (address, type) => {
    expect(mediaFile(folder, address)).toMatchObject({ type });
  });

  it.each([
    '/media/',
    '/media/documenti/non-c-e.pdf',
    '/media/../impostazioni/menu.yml',
    '/media/%2e%2e/impostazioni/menu.yml',
    '/media/..%2fimpostazioni/menu.yml',
    '/media/documenti/..%5c..%5cimpostazioni%5cmenu.yml',
    '/media/%E0%A4%A.pdf',
    '/media/documenti/pagina.html',
    '/media/documenti/fuori.pdf',
    '/documenti/mappa-dell-ombra.pdf',
    '//esempio.it/media/documenti/mappa-dell-ombra.html',
  ])('%s is not', (address) => {
    write('media/documenti/pagina.html', '<script>alert(1)</script>');
    symlinkSync('/etc/hostname', join(folder, 'media/documenti/fuori.pdf'));
    expect(mediaFile(folder, address)).toBeUndefined();
  });
});
