import { createHash } from 'node:crypto';
import { headersFor } from '../netlify-rules.ts';
import type { BuiltSite } from './built-site.ts';
import type { Finding } from './finding.ts';
import { elementsOf, metaContents, type Page, type PageElement, showElement } from './html-page.ts';
import { publicPages } from './page-kind.ts';

/** What a policy must say itself: nothing else stands in for these. */
const WITHOUT_DEFAULT = ['default-src', 'base-uri', 'form-action', 'frame-ancestors'];

type Policy = ReadonlyMap<string, readonly string[]>;

/**
 * Every page has a content security policy, in its headers or in a meta, that lets no code run
 * because it is written in the page: an inline script or style only by its hash, no inline style
 * attributes, no inline event handlers.
 */
export function checkContentSecurity(site: BuiltSite): Finding[] {
  return publicPages(site).flatMap((page) => {
    const policies = policiesOf(site, page);
    return [
      ...checkPolicies(policies),
      ...checkFraming(page, policies),
      ...page.elements.flatMap((element) => checkElement(element, policies)),
    ].map((message) => ({ where: page.address, message }));
  });
}

/** All of them apply at once. */
function policiesOf({ rules }: BuiltSite, page: Page): Policy[] {
  const header = headersFor(rules, page.address)['content-security-policy'];
  return [...(header ? [header] : []), ...metaContents(page, 'content-security-policy')].map(parse);
}

function parse(policy: string): Policy {
  const directives = policy
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .map(([name = '', ...sources]) => [name.toLowerCase(), sources] as const);
  // Of two equal directives the first counts. Source: Content Security Policy Level 3, 2.2.1.
  return new Map(directives.toReversed());
}

function checkPolicies(policies: Policy[]): string[] {
  const governs = (name: string) => policies.some((policy) => sources(policy, name) !== undefined);
  return [
    ...['script-src', 'style-src']
      .filter((name) => !governs(name))
      .map(
        (name) =>
          `no content security policy with ${name}: turn on security.csp in astro.config.mjs, or add the header in netlify.toml`,
      ),
    ...WITHOUT_DEFAULT.filter((name) => !policies.some((policy) => policy.has(name))).map(
      (name) =>
        `the content security policy says nothing of ${name}: say it in security.csp of astro.config.mjs`,
    ),
    ...["'unsafe-inline'", "'unsafe-eval'"]
      .filter((word) => policies.some((policy) => [...policy.values()].flat().includes(word)))
      .map((word) => `the content security policy says ${word}: take it away and use hashes`),
  ];
}

/** The one page that is made to be shown inside other sites: it has nothing to press by mistake. */
const FOR_OTHER_SITES = '/luoghi/mappa/';

function checkFraming({ address }: Page, policies: Policy[]): string[] {
  const said = policies.flatMap((policy) => policy.get('frame-ancestors') ?? []);
  const expected = address === FOR_OTHER_SITES ? '*' : "'none'";
  return said.every((source) => source === expected)
    ? []
    : [`frame-ancestors ${said.join(' ')}: on this page it is ${expected}, in netlify.toml`];
}

function checkElement(element: PageElement, policies: Policy[]): string[] {
  const { tag, attributes } = element;
  const handlers = Object.keys(attributes).filter((name) => name.startsWith('on'));
  const script = Object.values(attributes).some((value) => /^\s*javascript:/i.test(value));
  return [
    ...(attributes['style'] === undefined
      ? []
      : [`${showElement(element)} has a style attribute: use a class`]),
    ...handlers.map(
      (name) =>
        `${showElement(element)} has ${name}: use addEventListener in a script of src/scripts/`,
    ),
    ...(script ? [`${showElement(element)} has a javascript: address: use a button`] : []),
    ...(tag === 'style' ? checkHash(element, policies, 'style-src') : []),
    ...(isInlineScript(element) ? checkHash(element, policies, 'script-src') : []),
  ];
}

function checkHash(element: PageElement, policies: Policy[], directive: string): string[] {
  const hash = `'sha256-${createHash('sha256').update(element.text).digest('base64')}'`;
  // A policy that says 'unsafe-inline' blocks nothing; that it says so is a finding of its own.
  const allows = (allowed: readonly string[]) =>
    allowed.includes(hash) || allowed.includes("'unsafe-inline'");
  return policies.every((policy) => allows(sources(policy, directive) ?? [hash]))
    ? []
    : [
        `an inline ${showElement(element)} (“${element.text.trim().slice(0, 40)}…”) that the policy blocks: let Astro process it, or give its hash to security.csp`,
      ];
}

function sources(policy: Policy, directive: string): readonly string[] | undefined {
  return policy.get(directive) ?? policy.get('default-src');
}

/** A script with a type of its own, like JSON-LD, is data: no policy asks about it. */
function isInlineScript({ tag, attributes }: PageElement): boolean {
  return (
    tag === 'script' &&
    attributes['src'] === undefined &&
    ['', 'module', 'text/javascript', 'speculationrules', 'importmap'].includes(
      attributes['type'] ?? '',
    )
  );
}

/** The inline scripts of a page, those that run. */
export function inlineScripts(page: Page): string[] {
  return elementsOf(page, 'script')
    .filter(isInlineScript)
    .map(({ text }) => text);
}
