/**
 * What stands for the signed original of the fictional pact: it is nowhere in the content, which
 * keeps its imprint alone. To record it anew, write these bytes in a file and give it to
 * `npm run impronte -- --patto patto-delle-panchine --originale FILE`.
 */
export const fixtureOriginal: Buffer<ArrayBuffer> = Buffer.from(
  'Originale inventato del Patto delle panchine, con otto firme.\n',
);
