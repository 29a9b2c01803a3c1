import { type Change, rewriteWith } from './decap-change.ts';

/** What we change in how form and preview share the window. */
export const panes: readonly Change[] = [
  {
    // On a narrow screen one begins with the form. As the preview comes and goes the form stays, with
    // what is open in it: Decap's own makes it anew.
    module: 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js',
    change: rewriteWith(
      'isNarrow',
      'narrow-screen.ts',
      [
        'return localStorage.getItem(RIGHT_PANE) ||',
        'return (isNarrow() ? NO_PANE : localStorage.getItem(RIGHT_PANE)) ||',
      ],
      [
        `return _jsx(NoPreviewContainer, {
        children: editor
      });`,
        'return editorWithPreview;',
      ],
      [
        '}), _jsx(PreviewPaneContainer, {',
        `}), resolveRightPane(this.state.rightPane, { preview: previewEnabled }) === 'preview' && _jsx(PreviewPaneContainer, {`,
      ],
    ),
  },
];
