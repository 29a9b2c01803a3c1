import { type Change, rewrite } from './decap-change.ts';

/** What only a mouse could do, and what was said wrong to who cannot see it. */
export const access: readonly Change[] = [
  {
    // Pictures could not be chosen with the keyboard, nor was it said which one is (decap-cms#7077).
    module: 'decap-cms-core/dist/esm/components/MediaLibrary/MediaLibraryCard.js',
    change: rewrite([
      'tabIndex: "-1",',
      `tabIndex: 0,
      role: "button",
      "aria-pressed": isSelected,
      onKeyDown: event => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onClick(event);
      },`,
    ]),
  },
  {
    module: 'decap-cms-core/dist/esm/components/Workflow/Workflow.js',
    change: rewrite(['_jsxs(WorkflowContainer, {', '_jsxs(WorkflowContainer, { role: "main",']),
  },
  {
    // A button inside a button: what opens a menu is the outer one (decap-cms#1333).
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/ToolbarButton.js',
    change: rewrite(
      ['  disabled\n}) {', '  disabled,\n  as\n}) {'],
      ['_jsx(StyledToolbarButton, {', '_jsx(StyledToolbarButton, { as,'],
    ),
  },
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/Toolbar.js',
    change: rewrite([
      'children: _jsx(ToolbarButton, {',
      'children: _jsx(ToolbarButton, { as: "span",',
    ]),
  },
];
