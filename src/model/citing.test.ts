import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readContent } from '../repository/read.ts';
import { citing } from './citing.ts';
import { type Content, type Entry } from './registry.ts';

const fixture = fileURLToPath(new URL('../tests/fixtures/esempio', import.meta.url));
const content = readContent(fixture).content as Content;

function cited(entries: readonly Entry[]) {
  return entries.map((entry) => citing(content, entry).length);
}

describe('what leads to an entry', () => {
  it('is found by its id, and by the ids of its questions', () => {
    const session = content.sessioni.find(({ data }) => (data.prima?.domande.length ?? 0) > 0);
    const found = session === undefined ? [] : citing(content, session);
    expect(found.map(({ where }) => where)).toContain('Che cosa è emerso');
    expect(found.every(({ id }) => id !== session?.id)).toBe(true);
  });

  it('is also a setting', () => {
    const promoter = content.settings.identita.promotore;
    const found = content.soggetti.filter(({ id }) => id === promoter);
    expect(found.flatMap((party) => citing(content, party))).toContainEqual({
      collection: 'impostazioni',
      id: 'identita',
      title: 'Identità del sito',
      where: 'Impostazioni',
      field: 'Chi promuove il processo',
    });
  });

  it('is nothing for an update, which nobody cites', () => {
    expect(cited(content.aggiornamenti).every((count) => count === 0)).toBe(true);
  });
});
