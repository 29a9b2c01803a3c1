import type { GuideTask } from '../../views/guide-tasks.ts';
import enter from './chapters/entrare.mdx';
import prepare from './chapters/preparare-un-incontro.mdx';
import report from './chapters/raccontare-un-incontro.mdx';
import addPlace from './chapters/aggiungere-un-luogo.mdx';
import update from './chapters/aggiornare-un-impegno.mdx';
import avoid from './chapters/che-cosa-non-scrivere.mdx';
import afterwards from './chapters/dopo-pubblica.mdx';
import undo from './chapters/tornare-indietro.mdx';
import together from './chapters/scrivere-in-due.mdx';

/** The authored text of each task. */
export const chapters = {
  entrare: enter,
  'preparare-un-incontro': prepare,
  'raccontare-un-incontro': report,
  'aggiungere-un-luogo': addPlace,
  'aggiornare-un-impegno': update,
  'che-cosa-non-scrivere': avoid,
  'dopo-pubblica': afterwards,
  'tornare-indietro': undo,
  'scrivere-in-due': together,
} satisfies Record<GuideTask, unknown>;
