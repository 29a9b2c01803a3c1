import { hasMobile } from '../privacy.ts';
import type { Entry } from '../registry.ts';
import { type WarningCheck, warningIn } from './warning.ts';

interface Contact {
  entry: Pick<Entry, 'collection' | 'id'>;
  path: string[];
  value: string | undefined;
}

export const mobileContacts: WarningCheck = ({ content }) => {
  const numbers: Contact[] = [
    ...content.luoghi.map((entry) => ({
      entry,
      path: ['contatti', 'telefono'],
      value: entry.data.contatti?.telefono,
    })),
    ...content.soggetti.map((entry) => ({ entry, path: ['telefono'], value: entry.data.telefono })),
  ];
  return numbers
    .filter(({ value }) => value !== undefined && hasMobile(value))
    .map(({ entry, path }) =>
      warningIn(entry, {
        rule: 'cellulare-nei-contatti',
        path,
        message: 'sembra un cellulare: controlla che sia dell’ente e non di una persona.',
      }),
    );
};

/** Mail domains of the bodies: an address of another domain may be a person's. */
export const unknownMailboxes: WarningCheck = ({ content }) => {
  const known = new Set(
    content.soggetti.flatMap(({ data }) => [
      ...(data.email === undefined ? [] : [mailDomain(data.email)]),
      ...(data.sito === undefined ? [] : [new URL(data.sito).hostname.replace(/^www\./, '')]),
    ]),
  );
  const mailboxes: Contact[] = [
    ...content.luoghi.map((entry) => ({
      entry,
      path: ['contatti', 'email'],
      value: entry.data.contatti?.email,
    })),
    ...content.impegni.map((entry) => ({
      entry,
      path: ['referente', 'email'],
      value: entry.data.referente?.email,
    })),
  ];
  return mailboxes.flatMap(({ entry, path, value }) =>
    value === undefined || known.has(mailDomain(value))
      ? []
      : [
          warningIn(entry, {
            rule: 'casella-sconosciuta',
            path,
            message: `«${value}» non è di un ente che conosciamo: controlla che non sia di una persona.`,
          }),
        ],
  );
};

function mailDomain(address: string): string {
  return address.split('@').at(-1)?.toLowerCase() ?? '';
}
