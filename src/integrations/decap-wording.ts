import { type Change, rewrite, rewriteWith } from './decap-change.ts';

/** What Decap says in English, or does not say to who cannot see it. */
export const wording: readonly Change[] = [
  {
    // Words that are not among its phrases.
    module: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    change: rewrite(
      [
        '${existingFile.name} already exists. Do you want to replace it?',
        'C’è già un file che si chiama ${existingFile.name}. Vuoi metterci questo al suo posto?',
      ],
      ['Failed to persist media: ${error}', 'Il file non è stato caricato. ${error}'],
      ['Failed to delete media: ${error', 'Il file non è stato cancellato: ${error'],
    ),
  },
  {
    // The page of a form has no main part, its text no name, its windows no title (decap-cms#1333).
    module: 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js',
    change: rewrite(['_jsxs(Editor, {', '_jsxs(Editor, { role: "main",']),
  },
  {
    // It also says of a new entry, never saved, that all is saved.
    module: 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js',
    change: rewrite(
      ['_jsxs(ToolbarContainer, {', '_jsxs(ToolbarContainer, { role: "banner",'],
      [
        "t('editor.editorToolbar.changesSaved')",
        "t(this.props.isNewEntry ? 'workflow.workflow.newPost' : 'editor.editorToolbar.changesSaved')",
      ],
    ),
  },
  {
    module: 'decap-cms-core/dist/esm/components/Editor/EditorPreviewPane/EditorPreviewPane.js',
    change: rewrite(
      ['id: "preview-pane",', 'id: "preview-pane", title: "Anteprima",'],
      ['<html>', '<html lang="it">'],
      ['<base target', '<title>Anteprima</title><base target'],
    ),
  },
  {
    module: 'decap-cms-core/dist/esm/components/UI/Modal.js',
    change: rewrite(['_jsx(ReactModal, {', '_jsx(ReactModal, { contentLabel: "Immagini e file",']),
  },
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/VisualEditor.js',
    change: rewrite(['_jsx(Editable, {', '_jsx(Editable, { "aria-label": "Testo formattato",']),
  },
  {
    // Sixteen collections in a row, the monthly ones beside those that are written once.
    module: 'decap-cms-core/dist/esm/components/Collection/Sidebar.js',
    change: rewriteWith('collectionGroups', 'collection-groups.ts', [
      "collections.toList().filter(collection => collection.get('hide') !== true).map(collection => this.renderLink(collection, filterTerm))",
      'collectionGroups(collections.toList(), collection, (one) => this.renderLink(one, filterTerm))',
    ]),
  },
  {
    // Lists show what files hold: codes of choices, ids, days as numbers.
    module: 'decap-cms-core/dist/esm/lib/formatters.js',
    change: rewriteWith('filledParts, inWords', 'in-words.ts', [
      'compileStringTemplate(summaryTemplate, date, identifier, entryData)',
      'compileStringTemplate(filledParts(summaryTemplate, entryData), date, identifier, inWords(entryData, collection.get("fields")))',
    ]),
  },
  {
    module: 'decap-cms-core/dist/esm/components/Collection/Entries/EntriesCollection.js',
    change: rewriteWith('groupsInWords', 'in-words.ts', [
      'selectGroups(state.entries, collection)',
      'groupsInWords(selectGroups(state.entries, collection), collection)',
    ]),
  },
  {
    module: 'react-toastify/dist/react-toastify.esm.mjs',
    change: rewrite(
      ['ariaLabel:s="close"', 'ariaLabel:s="Chiudi l’avviso"'],
      ['"aria-label":"notification timer"', '"aria-label":"L’avviso si chiude da solo"'],
    ),
  },
];
