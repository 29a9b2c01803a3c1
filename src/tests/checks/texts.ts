import { extname } from 'node:path';
import { type XmlElement, XmlText } from '@rgrove/parse-xml';
import type { BuiltSite } from './built-site.ts';
import { childElements, readXml } from './xml.ts';

/** A file for machines and the texts written in it, escapes resolved. */
export interface MachineFile {
  path: string;
  texts: string[];
}

type Reader = (content: string) => string[];

const readers: Record<string, Reader> = {
  '.xml': (content) => xmlTexts(readXml(content)),
  '.json': (content) => jsonTexts(JSON.parse(content)),
  '.webmanifest': (content) => jsonTexts(JSON.parse(content)),
  // A long line goes on in the next, after a space.
  '.ics': (content) => [content.replace(/\r?\n[ \t]/g, '')],
  '.txt': (content) => [content],
  // Near enough to cells: an address has no comma and no quotation mark.
  '.csv': (content) => content.split(/[,;"\t\n]/),
};

/** The texts of feeds, calendars and data. A file that cannot be read has none: see `formats.ts`. */
export function textsOf(site: BuiltSite): MachineFile[] {
  return [...site.files].flatMap((path) => {
    const reader = readers[extname(path)];
    if (reader === undefined) return [];
    try {
      return [{ path, texts: reader(site.read(path).toString('utf8')) }];
    } catch {
      return [];
    }
  });
}

function xmlTexts(element: XmlElement): string[] {
  return [
    ...Object.values(element.attributes),
    ...element.children.flatMap((child) => (child instanceof XmlText ? [child.text] : [])),
    ...childElements(element).flatMap(xmlTexts),
  ];
}

function jsonTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(jsonTexts);
}
