import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Content } from '../model/registry.ts';
import { readContent } from '../repository/read.ts';
import { namesOf } from './names.ts';

const fixture = fileURLToPath(new URL('../tests/fixtures/esempio', import.meta.url));

describe('the names of things', () => {
  const content = readContent(fixture).content as Content;
  const names = namesOf(content);

  it('are those of entries, voices, questions and articles, each of its kind', () => {
    const question = content.sessioni.flatMap(({ data }) => data.prima?.domande ?? []).at(0);
    const [voice] = content.settings.vocabolari.zone;
    expect(names.get('luoghi mulino-parlante')).toBe('Il Mulino Parlante');
    expect(names.get(`domande ${question?.id}`)).toBe(question?.testo);
    expect(names.get(`zone ${voice?.id}`)).toBe(voice?.nome);
    expect(names.get('sessioni mulino-parlante')).toBeUndefined();
  });
});
