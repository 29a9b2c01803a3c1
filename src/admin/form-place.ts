import { LIST_ITEM } from '../model/cms-config.ts';
import type { Field, Fields } from '../model/field.ts';
import { foldName } from '../model/folds.ts';

/** Where a field stands in the form of its entry. */
export interface FormPlace {
  /** Names of the form's fields, and positions in its lists, from the outermost. */
  steps: string[];
  /** The same in the words of the form: "Prima dell’incontro › Domande guida 2 › Domanda". */
  words: string;
  /** Its definition; absent for the whole entry, and for an item of a choice or of a relation. */
  field?: Field | undefined;
}

/**
 * Where the form has a field of the file.
 * @param path as in `prima.domande.1.testo`; empty for the whole entry
 */
export function formPlace(
  { fields, body }: { fields: Fields; body?: Field },
  path: string,
): FormPlace {
  if (path === '') return { steps: [], words: '' };
  if (path === 'body') return { steps: ['body'], words: body?.label ?? path, field: body };
  const steps: string[] = [];
  const words: string[] = [];
  let inside: Fields = fields;
  let field: Field | undefined;
  for (const step of path.split('.')) {
    if (/^\d+$/.test(step)) {
      words.push(`${words.pop() ?? ''} ${Number(step) + 1}`);
      const item: Field | undefined = field?.shape.kind === 'list' ? field.shape.item : undefined;
      if (item !== undefined)
        steps.push(step, ...(item.shape.kind === 'object' ? [] : [LIST_ITEM]));
      field = item;
    } else {
      field = inside[step];
      if (field?.fold !== undefined) {
        steps.push(foldName(field.fold));
        words.push(field.fold);
      }
      steps.push(step);
      words.push(field?.label ?? step);
    }
    if (field?.shape.kind === 'object') inside = field.shape.fields;
  }
  return { steps, words: words.join(' › '), field };
}
