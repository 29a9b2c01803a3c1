import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { graphOf, type RawContent } from '../tests/content-builder.ts';
import { pagePreview } from '../views/preview.ts';
import { loadLettering } from './lettering.ts';
import { palette } from './palette.ts';
import { drawPreview } from './preview-image.ts';

const draw = (content: RawContent = {}) => drawPreview(pagePreview(graphOf(content), 'home'));

describe('a preview image', () => {
  it('has the size that networks ask for, and is light', async () => {
    const png = await draw();
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(60_000);
  });

  it('is the same for the same content, and changes with it', async () => {
    const png = await draw();
    expect((await draw()).equals(png)).toBe(true);
    expect((await draw({ settings: { identita: { nome: 'Altro' } } })).equals(png)).toBe(false);
  });

  it('has the colours of the site', () => {
    const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
    const light = tokens.slice(0, tokens.indexOf('prefers-color-scheme: dark'));
    const missing = Object.values(palette).filter((colour) => !light.includes(colour));
    expect(missing).toEqual([]);
  });
});

describe('lettering', () => {
  const style = { family: 'title', size: 40, weight: 600 } as const;

  it('sets text as outlines, with the spacing of the font', async () => {
    const { set } = await loadLettering();
    const { outlines, width } = set('AV', style);
    expect(outlines).not.toContain('<text');
    expect(width).toBeGreaterThan(0);
    expect(width).toBeLessThan(set('A', style).width + set('V', style).width);
  });

  it('writes letters the fonts lack without their accents', async () => {
    const { set } = await loadLettering();
    expect(set('Črni', style)).toEqual(set('Crni', style));
    expect(set('così 日', style)).toEqual(set('così ', style));
  });

  it('keeps lines within a width', async () => {
    const { fit, set, wrap } = await loadLettering();
    const text = 'Una frase abbastanza lunga da non stare in una riga sola';
    const lines = wrap(text, style, 400);
    expect(lines.join(' ')).toBe(text);
    expect(lines.every((line) => set(line, style).width <= 400)).toBe(true);
    expect(fit(text, style, 400).width).toBeLessThanOrEqual(400);
    expect(fit('Breve', style, 400)).toEqual(set('Breve', style));
  });
});
