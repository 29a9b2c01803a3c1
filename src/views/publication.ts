import { onDay } from '../text/dates.ts';
import { capitalise } from '../text/words.ts';

export type PublicationStatus = 'here' | 'elsewhere' | 'not-found' | 'not-checked';

/** What is known of something the public expects, in words. */
export interface Publication {
  status: PublicationStatus;
  /** "Al 3 marzo 2026 non ci risulta pubblicato". */
  text: string;
  /** Where it can be read, if we know. */
  href: string | undefined;
}

interface Known {
  pubblicazione: 'riportato' | 'altrove' | 'non_trovato' | 'non_verificato';
  verificato_il?: string | undefined;
  /** The day by which it was announced. */
  entro?: string | undefined;
}

const statuses: Record<Known['pubblicazione'], PublicationStatus> = {
  riportato: 'here',
  altrove: 'elsewhere',
  non_trovato: 'not-found',
  non_verificato: 'not-checked',
};

/** Says what we know, and never more: "not found" only with the day somebody looked. */
export function describePublication(
  { pubblicazione, verificato_il, entro }: Known,
  href?: string,
): Publication {
  const checked = verificato_il === undefined ? '' : `, ${onDay('al', verificato_il)}`;
  const texts: Record<Known['pubblicazione'], string> = {
    riportato: 'È qui',
    altrove: href?.startsWith('/') ? 'Vai alla scheda del documento' : 'Leggilo alla fonte',
    non_trovato:
      verificato_il === undefined ? 'Cercato e non trovato' : notFound(verificato_il, entro),
    non_verificato: `Non ancora verificato${checked}`,
  };
  return { status: statuses[pubblicazione], text: texts[pubblicazione], href };
}

/** Who looked before the day it was announced for found it missing in good time. */
function notFound(checked: string, due: string | undefined): string {
  const day = capitalise(onDay('al', checked));
  return due !== undefined && checked < due
    ? `${day}, prima della scadenza, non risultava pubblicato`
    : `${day} non ci risulta pubblicato`;
}
