import type { Finding } from '../checks/finding.ts';
import type { SourceFile } from './source-file.ts';

/** Words of a project's name that any town would use. */
const ORDINARY = new Set([
  'comunita',
  'citta',
  'patto',
  'tavolo',
  'percorso',
  'progetto',
  'insieme',
]);

/** What of `impostazioni/identita.yml` is needed here. */
export interface Identity {
  nome: string;
  territorio: { nome: string };
}

/** Words that belong to one town alone: they may be in its content, never in the code. */
export function townWords({ nome, territorio }: Identity): string[] {
  const words = plain(`${nome} ${territorio.nome}`).split(/[^a-z]+/);
  return [...new Set(words)].filter((word) => word.length > 4 && !ORDINARY.has(word));
}

export function checkTownWords(files: readonly SourceFile[], words: readonly string[]): Finding[] {
  return files.flatMap(({ path, content }) =>
    plain(`${path}\n${content}`)
      .split('\n')
      .flatMap((line, index) =>
        words
          .filter((word) => line.includes(word))
          .map((word) => ({
            where: `src/${path}${index === 0 ? '' : `:${index}`}`,
            message: `“${word}” belongs to one town: put it in its content and read it from there`,
          })),
      ),
  );
}

/** Lower case, without accents. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
