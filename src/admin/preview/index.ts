import type { DecapCmsCore } from 'decap-cms-core';
import { collectionNames } from '../../model/registry.ts';
import { PagePreview } from './page-preview.ts';
import styles from './preview.css?url';

/** Previews of every entry, drawn by the components of the site. */
export function registerPreviews(CMS: typeof DecapCmsCore): void {
  CMS.registerPreviewStyle(styles);
  for (const name of collectionNames) CMS.registerPreviewTemplate(name, PagePreview);
}
