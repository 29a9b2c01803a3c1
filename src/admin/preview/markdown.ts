import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** How a preview shows a text: the build makes the real one, with the same rules for what it allows. */
export function markdownToHtml(markdown: string, imageAddress: (url: string) => string): string {
  return children(fromMarkdown(markdown));

  function children(node: Parents): string {
    return node.children.map(html).join('');
  }

  function html(node: Nodes): string {
    switch (node.type) {
      case 'text':
        return escapeHtml(node.value);
      case 'paragraph':
        return `<p>${children(node)}</p>`;
      case 'heading':
        // The title of the page and of the part stand above.
        return `<h${Math.max(3, node.depth)}>${children(node)}</h${Math.max(3, node.depth)}>`;
      case 'strong':
        return `<strong>${children(node)}</strong>`;
      case 'emphasis':
        return `<em>${children(node)}</em>`;
      case 'blockquote':
        return `<blockquote>${children(node)}</blockquote>`;
      case 'list':
        return node.ordered
          ? `<ol start="${node.start ?? 1}">${children(node)}</ol>`
          : `<ul>${children(node)}</ul>`;
      case 'listItem':
        return `<li>${children(node)}</li>`;
      case 'link':
        return `<a href="${escapeHtml(node.url)}">${children(node)}</a>`;
      case 'image':
        return `<img src="${escapeHtml(imageAddress(node.url))}" alt="${escapeHtml(node.alt ?? '')}">`;
      case 'break':
        return '<br>';
      case 'thematicBreak':
        return '<hr>';
      default:
        if ('children' in node) return children(node);
        return 'value' in node ? escapeHtml(node.value) : '';
    }
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
