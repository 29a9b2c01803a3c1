import type { Catalogue } from './catalogue.ts';
import { piecesOf } from './mark.ts';
import type { Question } from './question.ts';

/** What a thing is, when, of which session or body, and how it stands: "Impegno · Comune · In corso". */
export function describe({ file, items }: Catalogue, at: number): string {
  const name = (facet: 'sessione' | 'soggetto' | 'stato') =>
    file.names[facet][file.facets[facet][at]?.[0] ?? -1]?.[1];
  const kind = items[at]?.kind;
  return [
    file.what[at],
    kind === 'sessioni' ? undefined : name('sessione'),
    kind === 'sessioni' || kind === 'soggetti' ? undefined : name('soggetto'),
    file.when[at],
    name('stato'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The other name by which a thing answers, where its title does not: "anche: TdN". */
export function otherName({ file }: Catalogue, at: number, question: Question): string | undefined {
  const answers = (name: string) => piecesOf(name, question).some(({ asked }) => asked);
  const other = answers(file.title[at] ?? '') ? undefined : file.also[at]?.find(answers);
  return other && `anche: ${other}`;
}
