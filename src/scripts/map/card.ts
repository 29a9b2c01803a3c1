import { isStill } from '../motion.ts';

/** Takes the visitor to the card of a place; false if this page has none. */
export function goToCard(id: string): boolean {
  const card = document.getElementById(id);
  if (card?.dataset['place'] !== id || !card.checkVisibility()) return false;
  for (const other of document.querySelectorAll('[data-chosen]')) {
    other.removeAttribute('data-chosen');
  }
  card.dataset['chosen'] = '';
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'center', behavior: isStill() ? 'instant' : 'smooth' });
  return true;
}
