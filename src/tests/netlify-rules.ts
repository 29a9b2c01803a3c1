import { parse } from 'smol-toml';

/** What Netlify adds to answers and where it sends requests, read from the project's own files. */
export interface NetlifyRules {
  headers: HeaderRule[];
  redirects: RedirectRule[];
}

export interface HeaderRule {
  /** Path pattern: `*` matches anything, `:name` one segment. */
  for: string;
  values: Record<string, string>;
}

export interface RedirectRule {
  from: string;
  /** May hold `:splat` and the names of `from`. */
  to: string;
  status: number;
  /** Whether it wins over a file at the same address. */
  force: boolean;
}

/** Where a request is sent instead. */
export interface Destination {
  to: string;
  status: number;
}

/**
 * Reads the text of `netlify.toml` and of a `_redirects` file.
 * Source: https://docs.netlify.com/manage/routing/headers/ and /redirects/overview/
 */
export function readNetlifyRules(toml: string, redirectsFile = ''): NetlifyRules {
  const table = parse(toml);
  return {
    headers: tables(table['headers']).map((rule) => ({
      for: text(rule['for']),
      values: Object.fromEntries(
        Object.entries((rule['values'] ?? {}) as Record<string, unknown>).map(([name, value]) => [
          name.toLowerCase(),
          // A value over more lines is one value.
          text(value)
            .split(/\s*\n\s*/)
            .join(' ')
            .trim(),
        ]),
      ),
    })),
    // Netlify reads the file first, and the first rule that matches wins.
    redirects: [
      ...redirectLines(redirectsFile),
      ...tables(table['redirects']).map((rule) => ({
        from: text(rule['from']),
        to: text(rule['to']),
        status: Number(rule['status'] ?? 301),
        force: rule['force'] === true,
      })),
    ],
  };
}

/** Headers for a path, names in lower case: of two rules for one header the later wins. */
export function headersFor({ headers }: NetlifyRules, path: string): Record<string, string> {
  return Object.assign(
    {},
    ...headers.filter((rule) => pattern(rule.for).test(path)).map(({ values }) => values),
  ) as Record<string, string>;
}

/** @param fileExists whether a file answers at the path: only forced rules win over it. */
export function redirectFor(
  { redirects }: NetlifyRules,
  path: string,
  fileExists: boolean,
): Destination | undefined {
  for (const { from, to, status, force } of redirects) {
    if (fileExists && !force) continue;
    const groups = pattern(from).exec(path)?.groups;
    if (groups === undefined) continue;
    return { to: to.replace(/:(\w+)/g, (whole, name: string) => groups[name] ?? whole), status };
  }
  return undefined;
}

function redirectLines(file: string): RedirectRule[] {
  return file
    .split('\n')
    .map((line) => line.replace(/#.*$/, '').trim().split(/\s+/))
    .flatMap(([from, to, status = '301']) =>
      from && to
        ? [{ from, to, status: Number.parseInt(status, 10), force: status.endsWith('!') }]
        : [],
    );
}

function pattern(path: string): RegExp {
  const segments = path.split('/').filter(Boolean);
  const source = segments.map((segment) => {
    if (segment === '*') return '(?:/(?<splat>.*))?';
    if (segment.startsWith(':')) return `/(?<${segment.slice(1)}>[^/]+)`;
    return `/${segment.split('*').map(RegExp.escape).join('.*')}`;
  });
  // The empty group makes `groups` an object also where the path names none.
  return new RegExp(`^${source.join('')}/?(?<_>)$`, 'iu');
}

function tables(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
