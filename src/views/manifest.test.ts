import { describe, expect, it } from 'vitest';
import { graphOf } from '../tests/content-builder.ts';
import { shortName, siteManifest } from './manifest.ts';

describe('the web app manifest', () => {
  it('takes its name from the content', () => {
    expect(siteManifest(graphOf({}))).toMatchObject({
      name: 'Processo di prova',
      short_name: 'Processo',
      lang: 'it',
      start_url: '/',
    });
  });

  it.each([
    ['Cantiere di Quartiere', 'Cantiere'],
    ['Il patto', 'Il patto'],
    ['Panchine Parlanti', 'Panchine'],
    ['Ventiquattrore', 'Ventiquattrore'],
  ])('shortens «%s» at a word', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});
