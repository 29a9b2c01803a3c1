import type { SearchFile } from '../../text/search/file.ts';
import { stem, wordsOf } from '../../text/search/words.ts';

/** A word of a name, with what its forms have in common. */
export interface NameWord {
  word: string;
  stem: string;
}

/** Something that can be found: its names as words, its title first, and the words around it. */
export interface Item {
  /** Its place in the file. */
  at: number;
  kind: string;
  names: NameWord[][];
  /** Stems of what it is, of its session, bodies, line, day. */
  around: Set<string>;
}

/** Everything that can be found, ready to be asked. */
export interface Catalogue {
  file: SearchFile;
  items: Item[];
  /** How many things have a stem in their names. */
  frequency: ReadonlyMap<string, number>;
  /** The words of the site, with how often names have them, and what their forms have in common. */
  words: ReadonlyMap<string, number>;
  stems: ReadonlySet<string>;
}

const AROUND = ['tipo', 'sessione', 'linea', 'soggetto'] as const;

export function makeCatalogue(file: SearchFile): Catalogue {
  const around = Object.fromEntries(
    AROUND.map((facet) => [facet, file.names[facet].map(([, name]) => wordsOf(name).map(stem))]),
  );
  const items = file.href.map((_, at): Item => {
    const names = [file.title[at] ?? '', ...(file.also[at] ?? [])];
    const own = [file.what[at] ?? '', file.when[at] ?? ''];
    return {
      at,
      kind: file.names.tipo[file.facets.tipo[at]?.[0] ?? -1]?.[0] ?? '',
      names: names.map((name) => wordsOf(name).map((word) => ({ word, stem: stem(word) }))),
      around: new Set([
        ...own.flatMap(wordsOf).map(stem),
        ...AROUND.flatMap((facet) =>
          (file.facets[facet][at] ?? []).flatMap((value) => around[facet]?.[value] ?? []),
        ),
      ]),
    };
  });
  return { file, items, ...countWords(items, file.textWords) };
}

function countWords(
  items: readonly Item[],
  textWords: readonly string[],
): Pick<Catalogue, 'frequency' | 'words' | 'stems'> {
  const frequency = new Map<string, number>();
  const words = new Map(textWords.map((word) => [word, 0]));
  for (const { names } of items) {
    const all = names.flat();
    for (const own of new Set(all.map((word) => word.stem))) {
      frequency.set(own, (frequency.get(own) ?? 0) + 1);
    }
    for (const { word } of all) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return { frequency, words, stems: new Set([...words.keys()].map(stem)) };
}
