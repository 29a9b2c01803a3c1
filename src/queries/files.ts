import { measureFile } from '../repository/media.ts';
import { formatNumber } from '../text/words.ts';

/**
 * Format and size of a media file, in words: "PDF, 240 kB".
 * @param address as written in an entry of a collection: `../media/…`
 */
export function fileFacts(address: string): string {
  const { format, bytes } = measureFile(import.meta.env.CONTENT_PATH, address);
  const size =
    bytes < 1_000_000
      ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} kB`
      : `${formatNumber(Math.round(bytes / 100_000) / 10)} MB`;
  return `${format.toUpperCase()}, ${size}`;
}
