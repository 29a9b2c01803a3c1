import { cmsConfig } from './cms-config.ts';
import type { CmsConfig, CmsField, CmsFiles, CmsFolder, CmsPlace } from './cms-types.ts';

/** What stands in, in any client, for the widgets that only our own CMS has. */
const WIDGETS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  giorno: {
    widget: 'datetime',
    format: 'YYYY-MM-DD',
    date_format: 'YYYY-MM-DD',
    time_format: false,
    min: undefined,
    max: undefined,
  },
  ora: { widget: 'datetime', format: 'HH:mm', date_format: false, time_format: 'HH:mm' },
  caselle: { widget: 'select' },
  sigla: { widget: 'string' },
  riassunto: { widget: 'text', max: undefined },
  si_no: { widget: 'select' },
  // Nobody gives it on saving.
  identificativo: { widget: 'string', required: true },
  posizione: { widget: 'object' },
  list_se: { widget: 'list' },
  object_se: { widget: 'object' },
};

/** Options that only our own CMS reads. */
const OWN_OPTIONS = new Set(['quando', 'quando_serve', 'infix', 'counter', 'insieme']);

type StandardFolder = Omit<CmsFolder, 'sortable_fields'> & {
  sortable_fields?: string[];
  media_folder: string;
  public_folder: string;
};

/** The configuration for clients that read Decap's, and know nothing of ours. */
export type StandardConfig = Omit<CmsConfig, 'public_folder' | 'collections'> & {
  collections: (StandardFolder | CmsFiles)[];
};

/**
 * The same configuration for any client that reads Decap's, such as Sveltia CMS: forms without folds,
 * standard widgets and file formats.
 */
export function standardConfig(place: CmsPlace): StandardConfig {
  const { public_folder, collections, ...config } = cmsConfig(place, { flat: true });
  const media = { media_folder: `/${config.media_folder}`, public_folder };
  return {
    ...config,
    collections: collections.map((collection) =>
      'folder' in collection
        ? { ...standardFolder(collection), ...media }
        : {
            ...collection,
            format: 'yaml',
            files: collection.files.map((file) => ({ ...file, fields: file.fields.map(standard) })),
          },
    ),
  };
}

function standardFolder({
  sortable_fields: sortable,
  ...folder
}: CmsFolder): Omit<StandardFolder, 'media_folder' | 'public_folder'> {
  return {
    ...folder,
    format: folder.extension === 'md' ? 'yaml-frontmatter' : 'yaml',
    ...(sortable && { sortable_fields: sortable.map(({ field }) => field) }),
    fields: folder.fields.map(standard),
  };
}

function standard({ fields, field, ...own }: CmsField): CmsField {
  const options = Object.entries({ ...own, ...WIDGETS[own.widget] }).filter(
    ([name, value]) => value !== undefined && !OWN_OPTIONS.has(name),
  );
  return {
    ...(Object.fromEntries(options) as CmsField),
    ...(fields && { fields: fields.map(standard) }),
    ...(field && { field: standard(field) }),
  };
}
