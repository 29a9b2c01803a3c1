import { useEffect, useState } from 'react';
import type { Content } from '../../model/registry.ts';
import { dayInRome } from '../../text/dates.ts';
import type { DraftEntry } from '../decap-types.ts';
import { writtenDraft } from '../draft-check.ts';
import { UNREADABLE } from '../formats.ts';
import { publishedContent } from '../published.ts';
import { type Advice, adviceOn } from './advice.ts';

/** Milliseconds without writing after which one may be told something. */
const PAUSE = 1000;

/** What may be said of a form, after a pause in writing; undefined while nobody knows. */
export function useAdvice(entry: DraftEntry): Advice | undefined {
  const [advice, setAdvice] = useState<Advice>();
  const published = usePublished(entry.get('isPersisting') === true);
  const data = entry.get('data');
  useEffect(() => {
    if (published === undefined || data.get(UNREADABLE) !== undefined) return undefined;
    const advise = () => setAdvice(adviceOn(published, writtenDraft(entry), dayInRome(new Date())));
    const pause = setTimeout(advise, PAUSE);
    return () => clearTimeout(pause);
    // Of an entry one writes only the data.
  }, [published, data]);
  return advice;
}

/** The published content, asked for as the form opens and again after each save. */
function usePublished(saving: boolean): Content | undefined {
  const [published, setPublished] = useState<Content>();
  useEffect(() => {
    if (saving) return undefined;
    let wanted = true;
    publishedContent().then(
      (content) => {
        if (wanted) setPublished(content);
      },
      // Without it there is nothing to say: saving does not need it.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [saving]);
  return published;
}
