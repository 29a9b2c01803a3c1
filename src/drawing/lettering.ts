import { Buffer as TextRun, Blob, Face, Font, shape, Variation } from 'harfbuzzjs';
import { convert } from 'fontverter';
import atkinson from '../assets/fonts/atkinson.woff2?inline';
import fraunces from '../assets/fonts/fraunces.woff2?inline';

/** How a line of text is set: `title` is Fraunces, `text` Atkinson Hyperlegible Next. */
export interface TypeStyle {
  family: 'title' | 'text';
  /** In pixels. */
  size: number;
  /** 400–700, what the subset fonts hold. */
  weight: number;
  /** Extra space between letters, in ems. */
  tracking?: number;
}

/** A line as outlines. */
export interface SetLine {
  /** SVG paths, with the start of the baseline at 0,0. */
  outlines: string;
  width: number;
}

/** Sets text in the site's own fonts, so that a drawing needs no font of the system. */
export interface Lettering {
  set: (text: string, style: TypeStyle) => SetLine;
  /** Sets a line no wider than `width`: a little smaller where needed, then with words left out. */
  fit: (text: string, style: TypeStyle, width: number) => SetLine;
  /** Divides a text into even lines no wider than `width`; a single word may stick out. */
  wrap: (text: string, style: TypeStyle, width: number) => string[];
}

/** How far a line may shrink before it loses words. */
const SMALLEST = 0.75;

let lettering: Promise<Lettering> | undefined;

/** The fonts are unpacked once. */
export function loadLettering(): Promise<Lettering> {
  lettering ??= unpackFonts();
  return lettering;
}

async function unpackFonts(): Promise<Lettering> {
  const faces = { title: await unpack(fraunces), text: await unpack(atkinson) };
  const set: Lettering['set'] = (text, style) => setLine(faces[style.family], text, style);
  return {
    set,
    fit: (text, style, width) => {
      const smaller = { ...style, size: style.size * SMALLEST };
      const natural = set(text, style).width;
      if (natural * SMALLEST <= width) {
        return set(text, { ...style, size: style.size * Math.min(1, width / natural) });
      }
      const [first = ''] = fillLines(text, (line) => set(`${line}…`, smaller).width <= width);
      return set(`${first}…`, smaller);
    },
    wrap: (text, style, width) => {
      const fill = (limit: number) => fillLines(text, (line) => set(line, style).width <= limit);
      const lines = fill(width);
      let balanced = lines;
      for (let limit = width * 0.95; limit > width / 2; limit -= width * 0.05) {
        const narrower = fill(limit);
        if (narrower.length > lines.length) break;
        balanced = narrower;
      }
      return balanced;
    },
  };
}

function fillLines(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** @param font `data:` address of a WOFF2 file */
async function unpack(font: string): Promise<Face> {
  const woff2 = Buffer.from(font.slice(font.indexOf(',') + 1), 'base64');
  return new Face(new Blob(await convert(woff2, 'sfnt')));
}

function setLine(face: Face, text: string, { size, weight, tracking = 0 }: TypeStyle): SetLine {
  const font = new Font(face);
  font.setVariations([new Variation('wght', weight)]);
  const run = new TextRun();
  run.addText(writable(face, text));
  run.guessSegmentProperties();
  shape(font, run);
  const positions = run.getGlyphPositions();
  let pen = 0;
  const glyphs = run.getGlyphInfos().map(({ codepoint: glyph }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const outline = font.glyphToPath(glyph);
    const at = `${pen + xOffset} ${yOffset}`;
    pen += xAdvance + tracking * face.upem;
    return outline && `<path transform="translate(${at})" d="${outline}"/>`;
  });
  const scale = size / face.upem;
  return {
    outlines: `<g transform="scale(${scale} ${-scale})">${glyphs.join('')}</g>`,
    width: (pen - tracking * face.upem) * scale,
  };
}

/** Letters the subset fonts lack lose their accents; what is still unknown is left out. */
function writable(face: Face, text: string): string {
  const known = new Set(face.collectUnicodes());
  const isKnown = (letter: string) => known.has(letter.codePointAt(0) ?? 0);
  return [...text.normalize('NFC')]
    .map((letter) => (isKnown(letter) ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '')))
    .filter(isKnown)
    .join('');
}
