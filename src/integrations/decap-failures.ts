import { type Change, rewrite, rewriteWith } from './decap-change.ts';

/** What Decap says and does when something fails: in our words, and without losing what is written. */
export const failures: readonly Change[] = [
  {
    module: 'decap-cms-core/dist/esm/actions/notifications.js',
    change: rewriteWith('readableNotice', 'failures.ts', [
      'payload: notification\n',
      'payload: readableNotice(notification)\n',
    ]),
  },
  {
    // Who is not let in could never press the button again.
    module: 'decap-cms-core/dist/esm/reducers/auth.js',
    change: rewriteWith(
      'failureText',
      'failures.ts',
      [
        'action.payload && action.payload.toString();',
        'action.payload && failureText(action.payload);\n      state.isFetching = false;',
      ],
      [
        'state.user = action.payload;',
        'state.user = action.payload;\n      state.error = undefined;',
      ],
    ),
  },
  {
    // It offers the unsaved copy while it still loads the entry, which then takes the copy's place
    // (decap-cms#5055).
    module: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
    change: rewrite(
      [
        '    retrieveLocalBackup(collection, slug);\n',
        '    const offerCopy = () => this.isGone || retrieveLocalBackup(collection, slug);\n',
      ],
      [
        'createEmptyDraft(collection, this.props.location.search);\n    } else {\n      loadEntry(collection, slug);',
        'createEmptyDraft(collection, this.props.location.search).then(offerCopy);\n    } else {\n      loadEntry(collection, slug).then(offerCopy);',
      ],
      ['    this.createBackup.flush();', '    this.isGone = true;\n    this.createBackup.flush();'],
      // Whatever becomes of a save, a copy of what was written is there before it.
      [
        'await persistEntry(collection);',
        'this.createBackup.flush();\n    await persistEntry(collection);',
      ],
    ),
  },
  {
    module: 'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    change: rewrite(
      // Of an entry without changes under review it goes on before it is loaded.
      [
        'dispatch(unpublishedEntryRedirected(collection, slug));\n        dispatch(',
        'dispatch(unpublishedEntryRedirected(collection, slug));\n        await dispatch(',
      ],
      // It says that changes are gone where they are not.
      [
        "'ui.toast.onDeleteUnpublishedChanges',\n          details",
        "'ui.toast.onFailToDelete',\n          details",
      ],
    ),
  },
];
