import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { escapeXml } from '../text/xml.ts';

/** A mail about an account, as Netlify Identity sends it: HTML with places it fills in. */
export interface Mail {
  kind: string;
  html: string;
}

interface MailText {
  /** What the address of its link ends with, before the token. */
  token: 'invite' | 'recovery' | 'confirmation' | 'email_change';
  why: (site: string) => string;
  link: string;
  otherwise: string;
}

const MAILS: Readonly<Record<string, MailText>> = {
  invito: {
    token: 'invite',
    why: (site) => `Ti hanno invitato a scrivere nella redazione di ${site}.`,
    link: 'Accetta l’invito e scegli la password',
    otherwise: 'Se non te lo aspettavi, non fare niente: senza questo collegamento nessuno entra.',
  },
  password: {
    token: 'recovery',
    why: (site) => `Qualcuno ha chiesto una password nuova per la redazione di ${site}.`,
    link: 'Scegli una password nuova',
    otherwise: 'Se non l’hai chiesto tu, non fare niente: la password resta quella che hai.',
  },
  conferma: {
    token: 'confirmation',
    why: (site) => `Questo indirizzo è stato dato per la redazione di ${site}.`,
    link: 'Conferma che è il tuo',
    otherwise: 'Se non sai di che cosa si parla, non fare niente.',
  },
  indirizzo: {
    token: 'email_change',
    why: (site) => `Questo è il nuovo indirizzo con cui entrare nella redazione di ${site}.`,
    link: 'Conferma il nuovo indirizzo',
    otherwise: 'Se non l’hai chiesto tu, non fare niente: si entra ancora con quello di prima.',
  },
};

/** The mails about accounts, in Italian, with links to our own page for them. */
export function accountMails(graph: Graph): Mail[] {
  const site = graph.content.settings.identita.nome;
  return Object.entries(MAILS).map(([kind, { token, why, link, otherwise }]) => ({
    kind,
    html: [
      `<p>${escapeXml(why(site))}</p>`,
      `<p><a href="{{ .SiteURL }}${routes.account}#${token}_token={{ .Token }}">${escapeXml(link)}</a></p>`,
      `<p>${escapeXml('Il collegamento vale per poco tempo, e una volta sola.')}</p>`,
      `<p>${escapeXml(otherwise)}</p>`,
      '',
    ].join('\n'),
  }));
}
