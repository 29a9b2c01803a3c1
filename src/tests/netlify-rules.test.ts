import { describe, expect, test } from 'vitest';
import { headersFor, readNetlifyRules, redirectFor } from './netlify-rules.ts';

const rules = readNetlifyRules(
  `
[[headers]]
for = "/*"
[headers.values]
X-Content-Type-Options = "nosniff"
Content-Security-Policy = """
default-src 'self';
object-src 'none'
"""

[[headers]]
for = "/admin/*"
[headers.values]
content-security-policy = "default-src 'none'"

[[headers]]
for = "/*.ics"
[headers.values]
Content-Disposition = "attachment"

[[redirects]]
from = "/vecchio/*"
to = "/nuovo/:splat"

[[redirects]]
from = "/s/:id"
to = "/sessioni/:id/"
status = 302
`,
  `# a comment
/prima  /dopo/  308!
`,
);

describe('headersFor', () => {
  test('applies a rule for everything to the home page and below', () => {
    for (const path of ['/', '/sessioni/', '/sessioni/s1/']) {
      expect(headersFor(rules, path)).toEqual({
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'self'; object-src 'none'",
      });
    }
  });

  test('lets a later rule replace the same header', () => {
    expect(headersFor(rules, '/admin/')['content-security-policy']).toBe("default-src 'none'");
    expect(headersFor(rules, '/admin/app.js')['content-security-policy']).toBe(
      "default-src 'none'",
    );
    expect(headersFor(rules, '/administration/')['content-security-policy']).toContain('self');
  });

  test('understands an asterisk inside a segment', () => {
    expect(headersFor(rules, '/sessioni.ics')).toHaveProperty('content-disposition');
    expect(headersFor(rules, '/sessioni/')).not.toHaveProperty('content-disposition');
  });
});

describe('redirectFor', () => {
  test('fills in what the address matched', () => {
    expect(redirectFor(rules, '/vecchio/a/b/', false)).toEqual({ to: '/nuovo/a/b/', status: 301 });
    expect(redirectFor(rules, '/s/s1/', false)).toEqual({ to: '/sessioni/s1/', status: 302 });
    expect(redirectFor(rules, '/altro/', false)).toBeUndefined();
  });

  test('wins over a file only when forced', () => {
    expect(redirectFor(rules, '/s/s1/', true)).toBeUndefined();
    expect(redirectFor(rules, '/prima', true)).toEqual({ to: '/dopo/', status: 308 });
  });
});
