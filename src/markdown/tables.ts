import { defineHastPlugin } from 'satteri';

/** Wide tables scroll by themselves, also by keyboard, instead of widening the page. */
export const scrollableTables = defineHastPlugin({
  name: 'scrollable-tables',
  element: {
    filter: ['table'],
    visit(node, context) {
      context.wrapNode(node, {
        type: 'element',
        tagName: 'section',
        properties: {
          className: ['table-scroll'],
          tabIndex: 0,
          ariaLabel: 'Tabella',
        },
        children: [],
      });
    },
  },
});

/** Column alignment as a class: the content security policy refuses style attributes. */
export const alignmentByClass = defineHastPlugin({
  name: 'alignment-by-class',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const { style, align } = node.properties;
      const side = /center|right/.exec(`${String(style ?? '')} ${String(align ?? '')}`)?.[0];
      context.setProperty(node, 'style', null);
      context.setProperty(node, 'align', null);
      if (side !== undefined) context.setProperty(node, 'className', [`align-${side}`]);
    },
  },
});
