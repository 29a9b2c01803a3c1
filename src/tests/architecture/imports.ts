import ts from 'typescript';
import type { SourceFile } from './source-file.ts';

/** An import as a file writes it. */
export interface Import {
  specifier: string;
  /** Whether nothing of it is left at run time. */
  typeOnly: boolean;
}

/** Everything a file imports: code, the front matter and scripts of `.astro`, MDX, style sheets. */
export function importsOf({ path, content }: SourceFile): Import[] {
  if (path.endsWith('.ts') || path.endsWith('.js') || path.endsWith('.mjs')) return inCode(content);
  if (path.endsWith('.astro')) return inAstro(content);
  if (path.endsWith('.mdx')) return inCode(moduleLines(content));
  if (path.endsWith('.css')) return inStyles(content);
  return [];
}

function inAstro(content: string): Import[] {
  const frontMatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(content)?.[1] ?? '';
  const blocks = (tag: string) =>
    [...content.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(
      ([, inside]) => inside ?? '',
    );
  return [
    ...inCode(frontMatter),
    ...blocks('script').flatMap(inCode),
    ...blocks('style').flatMap(inStyles),
  ];
}

/** MDX has its imports and exports at the beginning of a line. */
function moduleLines(content: string): string {
  return (content.match(/^(import|export)\s[\s\S]*?from\s+['"][^'"]+['"];?$/gm) ?? []).join('\n');
}

function inStyles(content: string): Import[] {
  return [...content.matchAll(/@(?:import|reference|plugin)\s+(?:url\()?['"]([^'"]+)['"]/g)].map(
    ([, specifier]) => ({ specifier: specifier ?? '', typeOnly: false }),
  );
}

function inCode(code: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node) => {
    const imported = importIn(node);
    if (imported !== undefined) found.push(imported);
    found.push(...globsIn(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest));
  return found;
}

function importIn(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) {
    return named(node.moduleSpecifier, isTypeImport(node.importClause));
  }
  if (ts.isExportDeclaration(node)) {
    return named(node.moduleSpecifier, node.isTypeOnly || allTypes(node.exportClause));
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return named(node.argument.literal, true);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return named(node.arguments[0], false);
  }
  return undefined;
}

/** `import.meta.glob('…')` and `import.meta.glob(['…', '!…'])`: what they leave out is not imported. */
function globsIn(node: ts.Node): Import[] {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression, name } = node.expression;
  if (!ts.isMetaProperty(expression) || name.text !== 'glob') return [];
  const [patterns] = node.arguments;
  const all = patterns && ts.isArrayLiteralExpression(patterns) ? patterns.elements : [patterns];
  return all
    .flatMap((pattern) => named(pattern, false) ?? [])
    .filter(({ specifier }) => !specifier.startsWith('!'));
}

function named(specifier: ts.Node | undefined, typeOnly: boolean): Import | undefined {
  return specifier !== undefined && ts.isStringLiteralLike(specifier)
    ? { specifier: specifier.text, typeOnly }
    : undefined;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return clause.name === undefined && allTypes(clause.namedBindings);
}

/** `{ type A, type B }` */
function allTypes(bindings: ts.Node | undefined): boolean {
  return (
    bindings !== undefined &&
    (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) &&
    bindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}
