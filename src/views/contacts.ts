import type { Link } from './address.ts';

/** A way to reach someone, with its label. */
export interface Contact {
  label: string;
  link: Link;
}

/** Ways to reach someone, those that are known: by telephone, by mail, on the web. */
export function contactRows({
  telefono,
  email,
  sito,
}: {
  telefono?: string | undefined;
  email?: string | undefined;
  sito?: string | undefined;
}): Contact[] {
  const rows: (Contact | undefined)[] = [
    telefono === undefined
      ? undefined
      : {
          label: 'Telefono',
          link: { href: `tel:${telefono.replaceAll(/[\s./-]/g, '')}`, text: telefono },
        },
    email === undefined
      ? undefined
      : { label: 'E-mail', link: { href: `mailto:${email}`, text: email } },
    sito === undefined
      ? undefined
      : { label: 'Sito', link: { href: sito, text: new URL(sito).hostname } },
  ];
  return rows.filter((row) => row !== undefined);
}
