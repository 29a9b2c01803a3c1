import { parseXml, XmlElement } from '@rgrove/parse-xml';

/**
 * Reads XML strictly: well-formed, every prefix declared.
 * @throws with the line and the fault.
 */
export function readXml(content: string): XmlElement {
  // Strict where others forgive: a bare `&` is the commonest fault of a feed.
  const { root } = parseXml(content);
  if (root === null) throw new Error('no element');
  checkPrefixes(root, new Set(['xml', 'xmlns']));
  return root;
}

/** Elements inside another, those directly in it. */
export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement);
}

/** Elements of one name inside another, at any depth, in order. */
export function elementsNamed(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsNamed(child, name),
  ]);
}

/** Source: Namespaces in XML 1.0, 5. */
function checkPrefixes(element: XmlElement, declared: ReadonlySet<string>): void {
  const names = Object.keys(element.attributes);
  const known = new Set([
    ...declared,
    ...names.flatMap((name) => /^xmlns:(.+)$/.exec(name)?.[1] ?? []),
  ]);
  for (const name of [element.name, ...names]) {
    const prefix = /^(.+):/.exec(name)?.[1];
    if (prefix !== undefined && !known.has(prefix)) {
      throw new Error(
        `the prefix of <${element.name}> or of its ${name} is not declared: add xmlns:${prefix}`,
      );
    }
  }
  for (const child of childElements(element)) checkPrefixes(child, known);
}
