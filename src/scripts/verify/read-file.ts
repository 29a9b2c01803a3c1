import { LARGEST_FILE, type ReadFault } from '../../text/verify-copy.ts';
import type { Bytes } from './bytes.ts';

/** Reads a file whole, telling how much of it is read, from 0 to 1. */
export async function readFile(
  file: File,
  tell: (share: number) => void,
): Promise<Bytes | ReadFault> {
  if (file.size > LARGEST_FILE) return 'too-large';
  try {
    const bytes = new Uint8Array(file.size);
    const reader = file.stream().getReader();
    let at = 0;
    for (
      let { value } = await reader.read();
      value !== undefined;
      { value } = await reader.read()
    ) {
      bytes.set(value, at);
      at += value.length;
      tell(at / file.size);
    }
    // A folder is as large as its system says, and has nothing to read.
    if (at === 0) return file.size === 0 ? 'empty' : 'unreadable';
    return bytes;
  } catch {
    return 'unreadable';
  }
}
