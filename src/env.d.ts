interface ImportMetaEnv {
  /** Absolute path of the content repository. */
  readonly CONTENT_PATH: string;
  /** The same as an address, `file:///…/`. */
  readonly CONTENT_URL: string;
  /** The instant the build speaks from, ISO. */
  readonly BUILD_INSTANT: string;
}

declare module 'subset-font' {
  /** Subsets a font (HarfBuzz); axes are pinned to a number or limited to a range. */
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: {
      targetFormat: 'woff2';
      keepFeatures: string[];
      variationAxes: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Buffer>;
}
