import { chmodSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { remember } from '../model/memory.ts';
import { type ContentRepository, contentRepository } from '../tests/content-repository.ts';
import { readContentLog } from './content-log.ts';
import { readRevisions } from './revisions.ts';

let repository: ContentRepository;

beforeEach(() => {
  repository = contentRepository();
});

afterEach(() => {
  repository.remove();
});

const place = (titolo: string, more = '') =>
  `---\ntitolo: ${titolo}\nstato: citato\nin_breve: Una sala con dieci sedie e un tavolo, in piazza.\n${more}---\n`;

const pastIn = ({ content }: ContentRepository, most?: number) =>
  readRevisions(content, readContentLog(content), most);

/** What a repository tells, one line a change: day, kind, file, fields. */
function told(from: ContentRepository): string[] {
  const memory = remember(pastIn(from));
  return memory.known
    ? memory.changes.map(({ day, kind, file, differences }) =>
        [day, kind, file, ...differences.map(({ path }) => path)].join(' '),
      )
    : [memory.why];
}

describe('the memory of a repository', () => {
  it('tells additions, changes and removals day by day, the latest first', () => {
    repository.write({ 'luoghi/sala.md': place('Sala'), 'luoghi/prato.md': place('Prato') });
    repository.commit('2031-01-01T10:00:00Z');
    repository.write({ 'luoghi/sala.md': place('Sala civica') });
    repository.commit('2031-02-01T10:00:00Z');
    repository.write({ 'luoghi/prato.md': undefined });
    repository.commit('2031-03-01T10:00:00Z');
    expect(told(repository)).toEqual([
      '2031-03-01 removed luoghi/prato.md',
      '2031-02-01 changed luoghi/sala.md titolo',
      '2031-01-01 added luoghi/prato.md',
      '2031-01-01 added luoghi/sala.md',
    ]);
  });

  it('follows a file that was renamed, and is silent about the name', () => {
    repository.write({ 'luoghi/sala.md': place('Sala') });
    repository.commit('2031-01-01T10:00:00Z');
    const folder = join(repository.content, 'luoghi');
    renameSync(join(folder, 'sala.md'), join(folder, 'sala-civica.md'));
    repository.commit('2031-02-01T10:00:00Z');
    repository.write({ 'luoghi/sala-civica.md': place('Sala', 'cap: "47000"\n') });
    repository.commit('2031-03-01T10:00:00Z');
    expect(told(repository)).toEqual([
      '2031-03-01 changed luoghi/sala-civica.md cap',
      '2031-01-01 added luoghi/sala-civica.md',
    ]);
  });

  it('does not take a file for another that had its name before', () => {
    const folder = join(repository.content, 'luoghi');
    repository.write({ 'luoghi/b.md': place('Vecchio', 'cap: "47000"\nindirizzo: Via Roma 1\n') });
    repository.commit('2031-01-01T10:00:00Z');
    repository.write({ 'luoghi/b.md': undefined });
    repository.commit('2031-02-01T10:00:00Z');
    repository.write({ 'luoghi/a.md': place('Nuovo') });
    repository.commit('2031-03-01T10:00:00Z');
    renameSync(join(folder, 'a.md'), join(folder, 'b.md'));
    repository.commit('2031-04-01T10:00:00Z');
    expect(told(repository)).toEqual([
      '2031-03-01 added luoghi/b.md',
      '2031-02-01 removed luoghi/b~1.md',
      '2031-01-01 added luoghi/b~1.md',
    ]);
  });

  it('knows a file that took a name and gave it back', () => {
    const folder = join(repository.content, 'luoghi');
    repository.write({ 'luoghi/a.md': place('Sala') });
    repository.commit('2031-01-01T10:00:00Z');
    renameSync(join(folder, 'a.md'), join(folder, 'b.md'));
    repository.commit('2031-02-01T10:00:00Z');
    renameSync(join(folder, 'b.md'), join(folder, 'a.md'));
    repository.commit('2031-03-01T10:00:00Z');
    expect(told(repository)).toEqual(['2031-01-01 added luoghi/a.md']);
  });

  it.each(['@253402300800 +0000', '@1922000000 +9900'])(
    'leaves out a commit of a time that is none: %s',
    (when) => {
      repository.write({ 'luoghi/sala.md': place('Sala') });
      repository.commit('2031-01-01T10:00:00Z');
      repository.write({ 'luoghi/sala.md': place('Sala civica') });
      repository.commit(when);
      repository.write({ 'luoghi/sala.md': place('Sala grande') });
      repository.commit('2031-03-01T10:00:00Z');
      expect(told(repository)).toEqual([
        '2031-03-01 changed luoghi/sala.md titolo',
        '2031-01-01 added luoghi/sala.md',
      ]);
    },
  );

  it('is silent about a change of mode, and about files that are no entries', () => {
    repository.write({ 'luoghi/sala.md': place('Sala'), 'LICENSE.md': 'a' });
    repository.commit('2031-01-01T10:00:00Z');
    chmodSync(join(repository.content, 'luoghi/sala.md'), 0o755);
    repository.write({ 'LICENSE.md': 'b', 'media/a.md': 'c' });
    repository.commit('2031-02-01T10:00:00Z');
    expect(told(repository)).toEqual(['2031-01-01 added luoghi/sala.md']);
  });

  it('tells what a merge brings once, and what it decides', () => {
    repository.write({ 'luoghi/sala.md': place('Sala') });
    repository.commit('2031-01-01T10:00:00Z');
    repository.git('switch', '-q', '-c', 'bozza');
    repository.write({ 'luoghi/sala.md': place('Sala grande') });
    repository.commit('2031-02-01T10:00:00Z');
    repository.git('switch', '-q', 'main');
    repository.write({ 'luoghi/prato.md': place('Prato') });
    repository.commit('2031-02-02T10:00:00Z');
    repository.git('merge', '-q', '--no-ff', '--no-commit', 'bozza');
    repository.write({ 'luoghi/sala.md': place('Sala nuova') });
    repository.commit('2031-02-03T10:00:00Z');
    const memory = remember(pastIn(repository));
    const [latest] = memory.known ? memory.changes : [];
    expect(told(repository).slice(0, 2)).toEqual([
      '2031-02-03 changed luoghi/sala.md titolo',
      '2031-02-02 added luoghi/prato.md',
    ]);
    expect([latest?.before['titolo'], latest?.after['titolo']]).toEqual(['Sala', 'Sala nuova']);
  });

  it('tells a file of which a version cannot be read as rewritten, and goes on', () => {
    repository.write({ 'luoghi/sala.md': 'senza campi' });
    repository.commit('2031-01-01T10:00:00Z');
    repository.write({ 'luoghi/sala.md': place('Sala') });
    repository.commit('2031-02-01T10:00:00Z');
    repository.write({ 'luoghi/sala.md': place('Sala: grande') });
    repository.commit('2031-03-01T10:00:00Z');
    repository.write({ 'luoghi/sala.md': place('Sala grande') });
    repository.commit('2031-04-01T10:00:00Z');
    expect(told(repository)).toEqual([
      '2031-04-01 rewritten luoghi/sala.md',
      '2031-03-01 rewritten luoghi/sala.md',
      '2031-02-01 rewritten luoghi/sala.md',
      '2031-01-01 added luoghi/sala.md',
    ]);
  });

  it('tells no more than it is asked for, by whole commits, and from when', () => {
    repository.write({ 'luoghi/sala.md': place('Sala'), 'luoghi/prato.md': place('Prato') });
    repository.commit('2031-01-01T10:00:00Z');
    for (const month of ['02', '03', '04']) {
      repository.write({ 'luoghi/sala.md': place(`Sala ${month}`) });
      repository.commit(`2031-${month}-01T10:00:00Z`);
    }
    const past = pastIn(repository, 4);
    expect(past).toMatchObject({ known: true, complete: false });
    expect(past.known && new Date(past.since).toISOString().slice(0, 10)).toBe('2031-02-01');
    expect(past.known && past.revisions.length).toBe(3);
    expect(pastIn(repository, 5)).toMatchObject({ complete: true });
  });

  it('says that a shallow clone does not know', () => {
    repository.write({ 'luoghi/sala.md': place('Sala') });
    repository.commit('2031-01-01T10:00:00Z');
    repository.write({ 'luoghi/sala.md': place('Sala civica') });
    repository.commit('2031-02-01T10:00:00Z');
    const clone = repository.clone('--depth', '1');
    expect(told(clone)).toEqual(['shallow']);
    clone.remove();
  });

  it('gets the old texts that a clone left out, or says that it does not know', () => {
    repository.git('config', 'uploadpack.allowFilter', 'true');
    repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    repository.write({ 'luoghi/sala.md': place('Sala') });
    repository.commit('2031-01-01T10:00:00Z');
    repository.write({ 'luoghi/sala.md': place('Sala civica') });
    repository.commit('2031-02-01T10:00:00Z');
    const [near, cut] = [repository, repository].map((origin) =>
      origin.clone('--filter=blob:none'),
    );
    cut?.git('remote', 'set-url', 'origin', join(repository.root, 'che-non-c-e'));
    expect(cut && told(cut)).toEqual(['incomplete']);
    expect(near && told(near)[0]).toBe('2031-02-01 changed luoghi/sala.md titolo');
    near?.remove();
    cut?.remove();
  });

  it('says that it does not know outside git', () => {
    repository.write({ 'luoghi/sala.md': place('Sala') });
    rmSync(join(repository.root, '.git'), { recursive: true });
    expect(told(repository)).toEqual(['no-git']);
  });
});
