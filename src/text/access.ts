/** Words of the page where editors sign in, and of what can go wrong between them and the archive. */

export const SIGN_IN = {
  title: 'Entra nella redazione',
  email: 'Indirizzo e-mail',
  password: 'Password',
  button: 'Accedi',
  busy: 'Un momento…',
  forgotten: 'Hai un invito, o hai dimenticato la password?',
  back: 'Torna al sito',
} as const;

export const SIGN_IN_AGAIN = {
  title: 'L’accesso è scaduto',
  why: 'Scrivi di nuovo la password e continui da dove eri: quello che hai scritto è ancora qui.',
  later: 'Non adesso',
} as const;

/** Why nobody could sign in with what was written. */
export const REFUSED_SIGN_IN = {
  empty: 'Scrivi il tuo indirizzo e-mail e la password.',
  unconfirmed: 'Questo indirizzo non è ancora confermato: apri il collegamento che hai per posta.',
} as const;

/** Why the archive did not do what it was asked. */
export const ARCHIVE_FAILURES = {
  expired:
    'L’accesso è scaduto: entra di nuovo. Quello che non hai salvato è rimasto su questo computer: riapri la scheda e ti viene proposto di riprenderlo.',
  forbidden:
    'Il tuo indirizzo non ha il permesso di scrivere qui. Chiedi a chi cura il sito di dartelo.',
  unplugged:
    'Il sito non è più collegato all’archivio dei contenuti. Avvisa chi cura il sito: è da ricollegare, e non dipende da te.',
  gone: 'Quello che cerchi non c’è più: forse qualcun altro l’ha cancellato, o pubblicato. Torna all’elenco e riapri la scheda.',
  overtaken:
    'Proprio adesso qualcun altro ha salvato. Quello che hai scritto è ancora qui: premi di nuovo.',
} as const;

export function brokenArchive(status: number): string {
  return `L’archivio dei contenuti ha un problema (errore ${status}). Quello che hai scritto è ancora qui: riprova fra qualche minuto. Se succede ancora, scrivi a chi cura il sito e di’ il numero dell’errore.`;
}

/** @param answer in the service's own words, usually English */
export function unforeseenFailure(answer: string): string {
  return `Qualcosa non è andato. Se succede ancora, scrivi a chi cura il sito e manda queste parole: «${answer}».`;
}
