declare module 'fontverter' {
  /** Converts a font between SFNT, WOFF and WOFF2. */
  export function convert(font: Buffer, toFormat: 'sfnt' | 'woff' | 'woff2'): Promise<Buffer>;
}
