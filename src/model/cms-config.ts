import type { Field, Fields } from './field.ts';
import { MEDIA_FOLDER, MEDIA_FROM_ENTRY } from './fields/media.ts';
import {
  type CollectionName,
  collectionNames,
  collections,
  SETTINGS_FOLDER,
  singletonNames,
  singletons,
} from './registry.ts';

/** One field of the CMS configuration, as Decap reads it. */
export interface CmsField {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string;
  fields?: CmsField[];
  field?: CmsField;
  [option: string]: unknown;
}

interface CmsBase {
  label: string;
  description: string;
  editor: { preview: boolean };
}

export interface CmsSort {
  field: string;
  default_sort?: 'asc' | 'desc';
}

export interface CmsFolder extends CmsBase {
  name: string;
  label_singular: string;
  folder: string;
  create: true;
  extension: string;
  format: string;
  identifier_field: string;
  slug: string;
  summary?: string;
  sortable_fields?: CmsSort[];
  fields: CmsField[];
}

export interface CmsFiles extends CmsBase {
  name: string;
  format: string;
  files: { name: string; label: string; description: string; file: string; fields: CmsField[] }[];
}

/** The whole CMS configuration: JSON, without functions or patterns as objects. */
export interface CmsConfig {
  backend: Record<string, unknown>;
  local_backend?: boolean | { url: string };
  load_config_file: false;
  locale: 'it';
  show_preview_links: false;
  media_folder: string;
  public_folder: string;
  slug: { encoding: 'ascii'; clean_accents: true; sanitize_replacement: '-' };
  collections: (CmsFolder | CmsFiles)[];
}

/** What depends on where the CMS runs. */
export interface CmsPlace {
  backend: Record<string, unknown>;
  localBackend?: boolean | { url: string };
  /** Content folder from the root of the repository. */
  contentFolder: string;
}

/**
 * The hint an editor reads: the field's own, then its example. Children of an optional group are
 * not obligatory in the form: the schema asks for all of them or none.
 */
function cmsField(name: string, field: Field, relaxed: boolean): CmsField {
  const { shape, widget, label, hint, example } = field;
  const written = [hint, example !== undefined && `Esempio: ${example}`].filter(Boolean).join(' ');
  // Given on saving: the form does not ask for it.
  const given = widget.widget === 'identificativo';
  const required = !field.optional && !relaxed && !given;
  return {
    name,
    label,
    ...(written !== '' && { hint: written }),
    ...widget,
    // A required group is open: Decap says a field is missing, and leaves it folded away.
    ...(shape.kind === 'object' && required && { collapsed: false }),
    required,
    ...(shape.kind === 'object' && { fields: cmsFields(shape.fields, !required) }),
    ...(shape.kind === 'list' && listItem(shape.item)),
  };
}

function listItem(item: Field): Partial<CmsField> {
  return item.shape.kind === 'object'
    ? { fields: cmsFields(item.shape.fields, false) }
    : { field: cmsField('voce', item, false), summary: '{{fields.voce}}' };
}

export function cmsFields(fields: Fields, relaxed = false): CmsField[] {
  return Object.entries(fields).map(([name, field]) => cmsField(name, field, relaxed));
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

function cmsFolder(name: CollectionName, contentFolder: string): CmsFolder {
  const definition = collections[name];
  const fields: Fields = definition.fields;
  const [identifier = 'titolo'] = 'titolo' in fields ? ['titolo'] : Object.keys(fields);
  return {
    name,
    label: definition.label,
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
    editor: { preview: false },
    fields: [
      ...cmsFields(fields),
      ...(definition.body === undefined ? [] : [cmsField('body', definition.body, false)]),
    ],
  };
}

function settingsFiles(contentFolder: string): CmsFiles {
  return {
    name: SETTINGS_FOLDER,
    format: formatName(SETTINGS_FOLDER, 'yml'),
    label: 'Impostazioni',
    description: 'Il nome del sito, gli elenchi da cui si sceglie, il menu.',
    editor: { preview: false },
    files: singletonNames.map((name) => ({
      name,
      label: singletons[name].label,
      description: singletons[name].help,
      file: `${contentFolder}/${SETTINGS_FOLDER}/${name}.yml`,
      fields: cmsFields(singletons[name].fields),
    })),
  };
}

/** The CMS configuration, wholly from the registry. */
export function cmsConfig({ backend, localBackend, contentFolder }: CmsPlace): CmsConfig {
  return {
    backend,
    ...(localBackend !== undefined && { local_backend: localBackend }),
    load_config_file: false,
    locale: 'it',
    show_preview_links: false,
    media_folder: `${contentFolder}/${MEDIA_FOLDER}`,
    public_folder: MEDIA_FROM_ENTRY,
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: [
      ...collectionNames.map((name) => cmsFolder(name, contentFolder)),
      settingsFiles(contentFolder),
    ],
  };
}
