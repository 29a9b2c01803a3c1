import type { CmsAccess } from './cms-access.ts';

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
  /** Heading under which the list of collections shows it. */
  gruppo: string;
  description: string;
}

export interface CmsSort {
  field: string;
  default_sort?: 'asc' | 'desc';
}

/** A list of entries with one answer, or divided by their answers. */
export interface CmsFilter {
  label: string;
  field: string;
  pattern: string;
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
  /** Where the site shows an entry, without the first slash. */
  preview_path?: string;
  sortable_fields?: CmsSort[];
  view_filters?: CmsFilter[];
  view_groups?: { label: string; field: string }[];
  fields: CmsField[];
}

export interface CmsFiles extends CmsBase {
  name: string;
  format: string;
  delete: false;
  editor: { preview: false };
  files: { name: string; label: string; description: string; file: string; fields: CmsField[] }[];
}

/** The whole CMS configuration: JSON, without functions or patterns as objects. */
export interface CmsConfig {
  backend: CmsAccess['backend'];
  publish_mode: CmsAccess['publish_mode'];
  load_config_file: false;
  locale: 'it';
  show_preview_links: boolean;
  logo: { src: string; show_in_header: true };
  site_url?: string;
  display_url?: string;
  media_folder: string;
  public_folder: string;
  slug: { encoding: 'ascii'; clean_accents: true; sanitize_replacement: '-' };
  collections: (CmsFolder | CmsFiles)[];
}

/** What depends on where the CMS runs. */
export interface CmsPlace {
  /** How one enters, and what a save does. */
  access: CmsAccess;
  /** Public address of the site, without a final slash. */
  siteUrl?: string;
  /** Content folder from the root of the repository. */
  contentFolder: string;
}
