/** What a mail about an account asks for, and the secret that allows it. */
export interface MailToken {
  task: 'invite' | 'recovery' | 'confirmation' | 'email_change';
  token: string;
}

/** Reads the end of an address, as Netlify Identity writes it in its mails. */
export function readMailToken(hash: string): MailToken | undefined {
  const found = /^#(invite|recovery|confirmation|email_change)_token=([^&]+)/.exec(hash);
  if (found === null) return undefined;
  const [, task, token = ''] = found;
  return { task: task as MailToken['task'], token: decode(token) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
