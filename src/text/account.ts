/** What the page for accounts is about: by the link one came from, or by none. */
export type Task = 'invite' | 'recovery' | 'confirmation' | 'email_change' | 'ask';

export const PASSWORD = {
  /** Characters. */
  shortest: 10,
  /** Bytes: the service cuts, or refuses, what is longer. */
  longest: 72,
} as const;

export const TASK_TITLES: Readonly<Record<Task, string>> = {
  invite: 'Scegli la tua password',
  recovery: 'Scegli una password nuova',
  confirmation: 'Conferma il tuo indirizzo',
  email_change: 'Conferma il nuovo indirizzo',
  ask: 'Password dimenticata',
};

export const TASK_DONE: Readonly<Record<Task, string>> = {
  invite: 'Fatto. Da ora si entra con il tuo indirizzo e-mail e la password che hai scelto.',
  recovery: 'Fatto. Da ora si entra con la password nuova.',
  confirmation: 'Fatto. Il tuo indirizzo è confermato.',
  email_change: 'Fatto. Da ora si entra con il nuovo indirizzo; la password resta quella che hai.',
  ask: 'Se questo indirizzo è fra quelli invitati, gli abbiamo scritto: nella posta c’è il collegamento per scegliere una password nuova. Se non arriva, guarda fra la posta indesiderata.',
};

/** What is wrong with a password that somebody chooses; undefined if it can be used. */
export function passwordProblem(password: string): string | undefined {
  const characters = [...password].length;
  if (characters === 0) return 'Scrivi la password che vuoi usare.';
  if (characters < PASSWORD.shortest) {
    return `La password è troppo corta: sono ${characters} caratteri, ne servono almeno ${PASSWORD.shortest}. Tre o quattro parole a caso vanno bene.`;
  }
  if (new TextEncoder().encode(password).length > PASSWORD.longest) {
    return `La password è troppo lunga: al massimo ${PASSWORD.longest} caratteri, meno se ci sono accenti.`;
  }
  return undefined;
}

/** What is wrong with an address somebody writes; undefined if a mail may reach it. */
export function addressProblem(email: string): string | undefined {
  if (email === '') return 'Scrivi il tuo indirizzo e-mail.';
  return /^\S+@\S+\.\S+$/.test(email)
    ? undefined
    : 'Manca qualcosa nell’indirizzo: si scrive come nome@esempio.it.';
}

export const FAILURES = {
  'wrong-sign-in': 'L’indirizzo o la password non vanno. Riprova, o chiedi una password nuova.',
  offline:
    'Il collegamento a internet manca, o si è interrotto. Quello che hai scritto è ancora qui: riprova.',
  'weak-password':
    'Il servizio non accetta questa password perché è facile da indovinare. Scegline una più lunga, con parole che non stanno insieme.',
  'too-often': 'Troppe prove in poco tempo. Aspetta qualche minuto, poi riprova.',
  absent:
    'Su questo sito nessuno ha ancora acceso l’accesso con password. Scrivi a chi cura il sito: non dipende da te.',
} as const;

/** A link that no longer works, and what to do. */
export const EXPIRED: Readonly<Record<Task, string>> = {
  invite:
    'Questo invito non vale più: dura poco, e si usa una volta sola. Se hai già scelto la password, entra con quella. Altrimenti chiedi a chi cura il sito di mandarti un altro invito.',
  recovery:
    'Questo collegamento non vale più: dura poco, e si usa una volta sola. Scrivi qui il tuo indirizzo e te ne mandiamo un altro.',
  confirmation:
    'Questo collegamento non vale più: forse l’indirizzo è già confermato. Prova a entrare; se non riesci, scrivi a chi cura il sito.',
  email_change:
    'Questo collegamento non vale più: forse il nuovo indirizzo è già confermato. Prova a entrare con quello; se non riesci, scrivi a chi cura il sito.',
  ask: 'Il collegamento non vale più. Scrivi qui il tuo indirizzo e te ne mandiamo un altro.',
};

export function brokenService(status: number): string {
  return `Il servizio di accesso ha un problema (errore ${status}). Riprova fra qualche minuto; se succede ancora, scrivi a chi cura il sito e di’ il numero dell’errore.`;
}
