/**
 * What an id looks like: lower-case ASCII words and digits joined by hyphens. A file name becomes an
 * address of the site, and so does what has an id inside a file.
 */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
