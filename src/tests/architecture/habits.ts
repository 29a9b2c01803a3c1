import ts from 'typescript';
import type { Finding } from '../checks/finding.ts';
import { isTest, type SourceFile } from './source-file.ts';

const LONGEST: { ending: string; lines: number }[] = [
  { ending: '.astro', lines: 150 },
  { ending: '.ts', lines: 250 },
];

/** Names that say nothing of what is inside. */
const EMPTY_NAME = /^_?(utils?|helpers?|misc|common|lib)\d*$/i;

/** Where time comes as an argument, so that what is late or next can be tested. */
const CLOCKLESS = /^(views|model|text)\//;

export function checkNames(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(({ path }) => path.split('/').some((part) => EMPTY_NAME.test(part.split('.')[0] ?? '')))
    .map(({ path }) => ({
      where: `src/${path}`,
      message: 'a name that says nothing: call the module by the noun it holds',
    }));
}

export function checkTestPlaces(files: readonly SourceFile[]): Finding[] {
  return files
    .filter((file) => isTest(file) && file.path.startsWith('pages/'))
    .map(({ path }) => ({
      where: `src/${path}`,
      message: 'a test under src/pages becomes a page of the site: move it to src/tests',
    }));
}

export function checkLengths(files: readonly SourceFile[]): Finding[] {
  return files
    .filter((file) => !isTest(file))
    .flatMap(({ path, content }) => {
      const limit = LONGEST.find(({ ending }) => path.endsWith(ending));
      const lines = content.trimEnd().split('\n').length;
      return limit === undefined || lines <= limit.lines
        ? []
        : [
            {
              where: `src/${path}: ${lines} lines`,
              message: `longer than the ${limit.lines} lines of ${limit.ending}: split it by its nouns`,
            },
          ];
    });
}

export function checkClock(files: readonly SourceFile[]): Finding[] {
  return files
    .filter((file) => CLOCKLESS.test(file.path) && file.path.endsWith('.ts') && !isTest(file))
    .filter(({ content }) => readsClock(content))
    .map(({ path }) => ({
      where: `src/${path}`,
      message: 'reads the clock: take the day or the instant as an argument',
    }));
}

/** `Date.now()`, `new Date()` and `Date()`. */
function readsClock(code: string): boolean {
  let reads = false;
  const visit = (node: ts.Node) => {
    const called = ts.isCallExpression(node) || ts.isNewExpression(node) ? node : undefined;
    const name = called?.expression.getText(source);
    const withoutArguments = (called?.arguments?.length ?? 0) === 0;
    if (name === 'Date.now' || (name === 'Date' && withoutArguments)) reads = true;
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest);
  visit(source);
  return reads;
}
