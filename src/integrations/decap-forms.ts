import { type Change, rewrite, rewriteWith } from './decap-change.ts';

/** What we change in the controls of Decap's forms: their names, and what can be done without a mouse. */
export const forms: readonly Change[] = [
  {
    // What we say of an entry stands above its form and at its foot. Decap's own check is not asked: it knows little
    // more than what is empty, and would stop a save before ours, which knows all, is heard.
    module: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane.js',
    change: rewriteWith(
      'FormAdvice, FormNotices, forgetMarks',
      'notices/form-notices.ts',
      [
        'children: [locales && _jsxs(LocaleRowWrapper',
        'children: [_jsx(FormNotices, { entry, fieldsErrors, onValidate }), locales && _jsxs(LocaleRowWrapper',
      ],
      [
        `locale: locale
        }, key);
      })]`,
        `locale: locale
        }, key);
      }), _jsx(FormAdvice, { entry })]`,
      ],
      ['validate = async () => {', 'validate = async () => { forgetMarks(this.props); return;'],
    ),
  },
  {
    // What cannot be deleted is said before one confirms that it shall be.
    module: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
    change: rewriteWith('mayDelete', 'pre-delete.ts', [
      `handleDeleteEntry = () => {
    const {`,
      `handleDeleteEntry = async () => {
    if (!this.props.newEntry && !(await mayDelete(this.props.collection.get('name'), this.props.slug))) return;
    const {`,
    ]),
  },
  {
    // The box around a field is named after its widget. Only a group of fields is worth a name.
    module: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js',
    change: rewrite(
      [
        "t('editor.editorControl.field.optional')",
        'field.get("quando_serve") ?? t(\'editor.editorControl.field.optional\')',
      ],
      [
        `"aria-label": t('editor.editorControl.field.widgetLabel', {
          widgetLabel: widgetName
        }),`,
        `...(field.get("fields") && { role: "group", "aria-label": field.get("label") }),
        "data-campo": fieldName,`,
      ],
    ),
  },
  {
    // The title of a closed group stands already above it: here is what it holds.
    module: 'decap-cms-widget-object/dist/esm/ObjectControl.js',
    change: rewriteWith('groupContents', 'group-contents.ts', [
      'heading: collapsed && this.objectLabel(),',
      'name: field.get("label"), heading: collapsed && groupContents(field, this.props.value),',
    ]),
  },
  {
    // All buttons that open something had the same name, and only their arrow could be clicked.
    module: 'decap-cms-ui-default/dist/esm/ObjectWidgetTopBar.js',
    change: rewrite(
      [
        `"aria-label": collapsed ? t('editor.editorWidgets.object.expand') : t('editor.editorWidgets.object.collapse'),
          children: _jsx(Icon, {`,
        `type: "button",
          "aria-expanded": !collapsed,
          "aria-label": heading ? this.props.name + ". " + heading : this.props.name,
          children: [_jsx(Icon, {`,
      ],
      [
        `size: "small"
          })
        }), heading]`,
        `size: "small"
          }, "icon"), heading]
        })]`,
      ],
      ['onClick: this.props.onAdd,', 'onClick: this.props.onAdd, type: "button",'],
    ),
  },
  {
    module: 'decap-cms-widget-list/dist/esm/ListControl.js',
    change: rewriteWith(
      'filledParts, howMany, inWords',
      'in-words.ts',
      [
        'handleSummary(summary, entry, value, item)',
        'handleSummary(filledParts(summary, item), entry, value, inWords(item, multiFields))',
      ],
      ["`No ${labelField.get('name')}`", '"Ancora vuota"'],
      ['heading: `${items.size} ${listLabel}`,', 'name: label, heading: howMany(items.size),'],
      [
        '"data-testid": `styled-list-item-top-bar-${key}`',
        'number: index + 1, summary: this.objectLabel(item)',
      ],
      [
        `error: hasError,
        children: this.objectLabel(item)`,
        `error: hasError,
        onClick: partial(this.handleItemCollapseToggle, index),
        children: this.objectLabel(item)`,
      ],
    ),
  },
  {
    // Items could be moved with a mouse only, while English instructions spoke of keys.
    module: 'decap-cms-widget-list/dist/esm/ListControl.js',
    change: rewriteWith(
      'dragInItalian',
      'drag-in-italian.ts',
      ['DndContext, MouseSensor,', 'DndContext, KeyboardSensor, MouseSensor,'],
      [
        'SortableContext, useSortable }',
        'SortableContext, sortableKeyboardCoordinates, useSortable }',
      ],
      [
        'useSensor(TouchSensor, {\n    activationConstraint\n  }));',
        'useSensor(TouchSensor, {\n    activationConstraint\n  }), useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }));',
      ],
      ['onDragEnd: handleSortEnd,', 'onDragEnd: handleSortEnd, accessibility: dragInItalian,'],
      [
        '...attributes,',
        '...attributes, "aria-roledescription": undefined, "aria-label": "Sposta questa voce",',
      ],
    ),
  },
  {
    // Buttons that are only a drawing have no name (decap-cms#1333).
    module: 'decap-cms-ui-default/dist/esm/ListItemTopBar.js',
    change: rewrite(
      [
        'onClick: onCollapseToggle,',
        'onClick: onCollapseToggle, type: "button", "aria-expanded": !collapsed, "aria-label": `Voce ${props.number}: ${props.summary}`,',
      ],
      [
        'onClick: onRemove,',
        'onClick: onRemove, type: "button", "aria-label": `Togli la voce ${props.number}`,',
      ],
    ),
  },
  {
    module: 'decap-cms-widget-select/dist/esm/SelectControl.js',
    change: rewriteWith('MultiValueRemove, selectInItalian', 'select-in-italian.ts', [
      'placeholder: ""',
      'placeholder: "", ...selectInItalian, components: { MultiValueRemove }',
    ]),
  },
  {
    // Chosen things were buttons that did nothing.
    module: 'decap-cms-widget-relation/dist/esm/RelationControl.js',
    change: rewriteWith(
      'MultiValueRemove, selectInItalian',
      'select-in-italian.ts',
      ["loadingMessage: () => 'Loading options…',", '...selectInItalian,'],
      ['MultiValueLabel\n      },', 'MultiValueLabel, MultiValueRemove },'],
      ['...attributes,\n    ...listeners,', '...listeners,'],
    ),
  },
  {
    module: 'decap-cms-widget-relation/dist/esm/RelationControl.js',
    change: rewriteWith('dragInItalian', 'drag-in-italian.ts', [
      'onDragEnd: handleSortEnd,',
      'onDragEnd: handleSortEnd, accessibility: dragInItalian,',
    ]),
  },
];
