import { uses } from './collection.ts';
import type { Field, Fields } from './field.ts';
import { MEDIA_FOLDER, MEDIA_FROM_ENTRY } from './fields/media.ts';
import { foldName } from './folds.ts';
import {
  type CollectionName,
  collectionNames,
  collections,
  SETTINGS_FOLDER,
  singletonNames,
  singletons,
} from './registry.ts';

import type { CmsConfig, CmsField, CmsFiles, CmsFolder, CmsPlace, CmsSort } from './cms-types.ts';

interface FormOptions {
  /** Without folds: each field where files have it. */
  flat?: boolean;
  /** Inside an optional group nothing is obligatory: the schema asks for all of it or none. */
  relaxed?: boolean;
  /** The file is always there, and whole: no group has to be opened to be filled. */
  filled?: boolean;
}

/** Nothing in an optional group must be filled, until something in it is. */
const NEEDED_IN_GROUP = 'serve, se compili questa parte';

/**
 * The hint an editor reads: the field's own, then its example.
 */
function cmsField(
  name: string,
  field: Field,
  { flat = false, relaxed = false, filled = false }: FormOptions,
): CmsField {
  const { shape, widget, label, hint, example } = field;
  const written = [hint, example !== undefined && `Esempio: ${example}`].filter(Boolean).join(' ');
  // Given on saving: the form does not ask for it.
  const given = widget.widget === 'identificativo';
  const required = !field.optional && !relaxed && !given;
  const need = field.need ?? (relaxed && !field.optional ? NEEDED_IN_GROUP : undefined);
  return {
    name,
    label,
    ...(written !== '' && { hint: written }),
    ...widget,
    // A required group is open: Decap says a field is missing, and leaves it folded away.
    ...(shape.kind === 'object' && required && !filled && { collapsed: false }),
    required,
    // In place of "optional".
    ...(need !== undefined && { quando_serve: need }),
    ...(shape.kind === 'object' && {
      fields: cmsFields(shape.fields, { flat, relaxed: !required, filled }),
    }),
    ...(shape.kind === 'list' && listItem(shape.item, { flat })),
  };
}

/** Name that the form gives to an item of a list of single values. */
export const LIST_ITEM = 'voce';

function listItem(item: Field, options: FormOptions): Partial<CmsField> {
  return item.shape.kind === 'object'
    ? { fields: cmsFields(item.shape.fields, options) }
    : { field: cmsField(LIST_ITEM, item, options), summary: `{{fields.${LIST_ITEM}}}` };
}

/** The fields of a form, in order; the folded ones inside their heading, where its first one stands. */
export function cmsFields(fields: Fields, options: FormOptions = {}): CmsField[] {
  const form: CmsField[] = [];
  const headings = new Map<string, CmsField[]>();
  for (const [name, field] of Object.entries(fields)) {
    const shown = cmsField(name, field, options);
    const fold = options.flat === true ? undefined : field.fold;
    const inside = fold === undefined ? form : headings.get(fold);
    if (inside !== undefined) inside.push(shown);
    else if (fold !== undefined) {
      headings.set(fold, [shown]);
      form.push(heading(fold, headings.get(fold) ?? []));
    }
  }
  return form;
}

function heading(label: string, fields: CmsField[]): CmsField {
  return {
    name: foldName(label),
    label,
    widget: 'object',
    collapsed: true,
    required: false,
    fields,
  };
}

/** Decap does not tell a format which collection it writes: every collection has its own. */
export function formatName(collection: string, extension: 'md' | 'yml'): string {
  return `${collection}-${extension}`;
}

/** The first one sorts the list, newest first if it is a date. */
function sortableFields(fields: Fields, names: readonly string[]): CmsSort[] {
  return names.map((name, index) => {
    const shape = fields[name]?.shape;
    const newestFirst = shape?.kind === 'value' && shape.type === 'data';
    return { field: name, ...(index === 0 && { default_sort: newestFirst ? 'desc' : 'asc' }) };
  });
}

/** Lists can be filtered by each answer of a choice, and divided by it. */
function filters(
  fields: Fields,
  name: string | undefined,
): Pick<CmsFolder, 'view_filters' | 'view_groups'> {
  const field = name === undefined ? undefined : fields[name];
  if (name === undefined || field?.shape.kind !== 'choice') return {};
  return {
    view_filters: Object.entries(field.shape.options).map(([value, label]) => ({
      label,
      field: name,
      pattern: `^${value}$`,
    })),
    view_groups: [{ label: field.label, field: name }],
  };
}

function cmsFolder(name: CollectionName, contentFolder: string, options: FormOptions): CmsFolder {
  const definition = collections[name];
  const fields: Fields = definition.fields;
  const [identifier = 'titolo'] = 'titolo' in fields ? ['titolo'] : Object.keys(fields);
  return {
    name,
    label: definition.label,
    gruppo: uses[definition.use],
    label_singular: definition.labelSingular,
    description: definition.help,
    folder: `${contentFolder}/${name}`,
    create: true,
    extension: definition.extension,
    format: formatName(name, definition.extension),
    identifier_field: identifier,
    slug: definition.slug ?? `{{${identifier}}}`,
    ...(definition.summary !== undefined && { summary: definition.summary }),
    ...(definition.sortable !== undefined && {
      sortable_fields: sortableFields(fields, definition.sortable),
    }),
    ...filters(fields, definition.filter),
    fields: [
      ...cmsFields(fields, options),
      ...(definition.body === undefined ? [] : [cmsField('body', definition.body, options)]),
    ],
  };
}

function settingsFiles(contentFolder: string, options: FormOptions): CmsFiles {
  return {
    name: SETTINGS_FOLDER,
    format: formatName(SETTINGS_FOLDER, 'yml'),
    delete: false,
    label: 'Impostazioni',
    gruppo: uses['di rado'],
    description: 'Il nome del sito, gli elenchi da cui si sceglie, il menu.',
    editor: { preview: false },
    files: singletonNames.map((name) => ({
      name,
      label: singletons[name].label,
      description: singletons[name].help,
      file: `${contentFolder}/${SETTINGS_FOLDER}/${name}.yml`,
      fields: cmsFields(singletons[name].fields, { ...options, filled: true }),
    })),
  };
}

/** The CMS configuration, wholly from the registry. */
export function cmsConfig(
  { access, siteUrl, contentFolder }: CmsPlace,
  options: Pick<FormOptions, 'flat'> = {},
): CmsConfig {
  return {
    ...access,
    load_config_file: false,
    locale: 'it',
    logo: { src: '/favicon.svg', show_in_header: true },
    ...(siteUrl !== undefined && { site_url: siteUrl, display_url: siteUrl }),
    media_folder: `${contentFolder}/${MEDIA_FOLDER}`,
    public_folder: MEDIA_FROM_ENTRY,
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: [
      ...collectionNames.map((name) => cmsFolder(name, contentFolder, options)),
      settingsFiles(contentFolder, options),
    ],
  };
}
