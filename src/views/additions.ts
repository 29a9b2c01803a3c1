import { partyNatures, progress } from '../model/labels.ts';
import type { CollectionName, Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import { onDay } from '../text/dates.ts';
import { count, listWords, shorten } from '../text/words.ts';
import { partyLink, titleOf } from './address.ts';
import { deadlineText } from './commitment-status.ts';

type Titles = {
  [Name in CollectionName]: string | ((entry: Entry<Name>, title: string) => string);
};

const titles: Titles = {
  sessioni: ({ data }, title) =>
    `${data.tipo === 'tavolo' ? 'Nuova sessione' : 'Nuovo incontro'}: ${title}`,
  emersi: 'Nuovo punto emerso',
  luoghi: 'Nuovo luogo',
  aggiornamenti: (_, title) => title,
  impegni: 'Nuovo impegno',
  azioni: 'Nuova azione',
  documenti: 'Nuovo documento',
  soggetti: 'Nuovo soggetto',
  verifiche: 'Nuova verifica',
  attesi: 'Nuova cosa attesa',
  percorso: 'Nuova fase del percorso',
  patti: 'Nuovo patto',
  linee: 'Nuova linea',
  glossario: 'Nuova parola spiegata',
  pagine: 'Nuova pagina',
};

/** What is said of an entry that is new. */
export function additionTitle(graph: Graph, entry: Entry): string {
  const title = titleOf(graph, entry);
  const words = titles[entry.collection];
  return typeof words === 'string' ? `${words}: ${title}` : words(entry as never, title);
}

/** What an entry is about, in plain words. */
export function entrySummary(graph: Graph, entry: Entry): string {
  const { data } = entry;
  if ('in_breve' in data && data.in_breve !== undefined) return data.in_breve;
  if ('definizione' in data) return data.definizione;
  if ('testo' in data) return `${progress[data.stato]}. ${shorten(data.testo, 255)}`;
  if ('giudizi' in data) {
    const who = listWords(data.a_cura_di.map((party) => partyLink(graph, party).text));
    const checked = count(data.giudizi.length, 'impegno controllato', 'impegni controllati');
    return `${checked} ${onDay('il', data.data)}, a cura di: ${who}.`;
  }
  if ('responsabile' in data) {
    const deadline = deadlineText(entry as Entry<'impegni'>);
    return data.responsabile === undefined
      ? `${deadline}.`
      : `Chi lo prende: ${partyLink(graph, data.responsabile).text}. ${deadline}.`;
  }
  return 'natura' in data ? `${partyNatures[data.natura]}.` : data.titolo;
}
