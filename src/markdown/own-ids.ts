import Slugger from 'github-slugger';
import { defineHastPlugin } from 'satteri';

/** What Sätteri writes in ids and addresses of footnotes. */
const FOOTNOTE = /^(#?)(user-content-|footnote-label)/;

/** Name of the entry a text belongs to: its file name. */
function entryOf(file: URL | undefined): string {
  return (file?.pathname.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
}

/**
 * Ids in editors' texts carry the entry they are in, as in `prima-sessione_domande`: several texts
 * stand on one page, and each may have a note 1 and a heading of the same words.
 */
export const ownIds = ({ fileURL }: { fileURL: URL | undefined }) => {
  const entry = entryOf(fileURL);
  const slugger = new Slugger();
  const own = (value: string) => value.replace(FOOTNOTE, `$1${entry}_$2`);
  return defineHastPlugin({
    name: 'own-ids',
    element: [
      {
        filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
        visit(node, context) {
          const { id } = node.properties;
          const name = typeof id === 'string' ? own(id) : undefined;
          context.setProperty(
            node,
            'id',
            name ?? `${entry}_${slugger.slug(context.textContent(node))}`,
          );
        },
      },
      {
        filter: ['a', 'li', 'sup', 'section'],
        visit(node, context) {
          for (const key of ['id', 'href', 'ariaDescribedBy', 'ariaLabelledBy'] as const) {
            const value: unknown = node.properties[key];
            const written = Array.isArray(value) ? value.join(' ') : value;
            if (typeof written === 'string' && FOOTNOTE.test(written)) {
              context.setProperty(node, key, own(written));
            }
          }
        },
      },
    ],
  });
};
