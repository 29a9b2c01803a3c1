/** A file of the media folder as Decap lends it: its address in this page. */
export interface Asset {
  path: string;
  toString(): string;
}

/** How many times, and how often, a picture is asked for again. */
export const TRIES = 30;
export const MILLISECONDS = 300;

/** Whether Decap gave a blank, and reads the picture meanwhile. */
export function isBeingRead({ path }: Asset): boolean {
  return path === 'empty.svg';
}
