import { listWords } from './words.ts';

/** A field that somebody else changed while one was writing. */
export interface ChangedField {
  label: string;
  /** What it says now, if that is a few words; empty if it says nothing. */
  now?: string;
}

/** What an editor reads above the form. */
export interface Told {
  title: string;
  text: string;
  list?: readonly string[];
  /** What to do. */
  next?: string;
}

const KEPT = 'Quello che hai scritto non è stato salvato, ed è ancora qui.';

/** Of who would save over what somebody else saved. Told once. */
export function changedMeanwhile(fields: readonly ChangedField[]): Told {
  const shown = fields.filter(({ now }) => now !== undefined);
  const others = fields.filter(({ now }) => now === undefined).map(({ label }) => `«${label}»`);
  return {
    title: 'Mentre scrivevi, qualcun altro ha cambiato questa scheda',
    text: KEPT,
    list: [
      ...shown.map(({ label, now }) =>
        now === '' ? `«${label}» adesso è vuoto.` : `«${label}» adesso dice: «${now}»`,
      ),
      ...(others.length === 0
        ? []
        : [`${alsoChanged(others.length, shown.length)} ${listWords(others)}.`]),
    ],
    next: 'Riporta in questa pagina quello che vuoi tenere. Se premi ancora, vale quello che c’è qui.',
  };
}

function alsoChanged(fields: number, besides: number): string {
  return `${fields === 1 ? 'È cambiato' : 'Sono cambiati'}${besides > 0 ? ' anche' : ''}`;
}

/** Told once: then one may save. */
export const DELETED_MEANWHILE: Told = {
  title: 'Mentre scrivevi, qualcun altro ha cancellato questa scheda',
  text: KEPT,
  next: 'Se premi ancora, la scheda torna sul sito com’è in questa pagina.',
};

/** What waited for review no longer waits, or the other way round. */
export const MOVED_MEANWHILE: Told = {
  title: 'Mentre scrivevi, qualcun altro ha cominciato a cambiare questa scheda, o l’ha pubblicata',
  text: KEPT,
  next: 'Ricarica la pagina: vedi com’è adesso, e ti viene proposto di riprendere il tuo testo.',
};

/** @param number of the request of the repository's host to merge the change */
export function notMergeable(number: number): Told {
  return {
    title: 'Questa modifica non si può unire da sola al sito',
    text: 'La stessa scheda è cambiata anche lì, o il repository chiede altri controlli. Niente è perso.',
    next: `Chi cura il sito la trova fra le richieste del repository, con il numero ${number}.`,
  };
}
