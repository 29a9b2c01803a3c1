import { createElement, type ReactNode } from 'react';

/** Why the preview is not what the form says. */
export type Note =
  | { why: 'incomplete'; problems: readonly string[] }
  | { why: 'changed' | 'offline' | 'undrawable' };

const words: Record<Note['why'], string> = {
  incomplete: 'L’anteprima segue il modulo appena la scheda è completa.',
  changed: 'La pagina di scrittura è cambiata: salva e ricarica.',
  offline: 'Senza rete l’anteprima resta com’è. Quello che scrivi rimane nel modulo.',
  undrawable: 'L’anteprima di questa scheda non si riesce a mostrare. Si può salvare lo stesso.',
};

/** The note at the foot of a preview, in the tone of who helps; the details for who asks. */
export function noteElement(note: Note): ReactNode {
  const problems = note.why === 'incomplete' ? note.problems : [];
  return createElement(
    'div',
    { className: 'nota-anteprima', role: 'status' },
    createElement('p', null, words[note.why]),
    problems.length > 0 &&
      createElement(
        'details',
        null,
        createElement('summary', null, `Che cosa serve ancora (${problems.length})`),
        createElement(
          'ul',
          null,
          problems.map((problem) => createElement('li', { key: problem }, problem)),
        ),
      ),
  );
}
