import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { localAccess } from '../../model/cms-access.ts';
import { cmsConfig } from '../../model/cms-config.ts';
import { ROOT } from '../site-builds.ts';

/** The pictures of the guide. */
export const PICTURES = ['elenco', 'sessione', 'posizione', 'aggiornamento', 'rifiuto'] as const;

export type Picture = (typeof PICTURES)[number];

/** The forms that they show. */
const FORMS = ['sessioni', 'luoghi', 'aggiornamenti'];

/** Of which forms the pictures were taken: by its digest one sees that a form has changed since. */
export const PICTURES_RECORD = join(ROOT, 'src/assets/guide/forms.json');

export function digests(): Record<string, string> {
  const { collections } = cmsConfig({
    access: localAccess({ commits: false, review: false }),
    siteUrl: 'http://localhost',
    contentFolder: 'content',
  });
  return Object.fromEntries(
    collections
      .filter(({ name }) => FORMS.includes(name))
      .map((form) => [form.name, createHash('sha256').update(JSON.stringify(form)).digest('hex')]),
  );
}
