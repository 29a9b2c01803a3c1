import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'src/tests/fixtures/'] },
  ...tseslint.configs.strict,
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-strict'],
  {
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      'astro/no-set-html-directive': 'error',
      'astro/no-unused-css-selector': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    // Each prints only what its own comment says: checked Markdown, and our JSON with `<` escaped.
    files: ['src/components/ui/CheckedHtml.astro', 'src/components/site/StructuredData.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1; axe scrollable-region-focusable).
    files: ['src/components/ui/TableScroll.astro'],
    rules: { 'astro/jsx-a11y/no-noninteractive-tabindex': 'off' },
  },
  {
    // Commands speak to the terminal, functions of the host to its log.
    files: ['src/commands/**', 'netlify/functions/**'],
    rules: { 'no-console': 'off' },
  },
);
