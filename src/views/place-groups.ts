import type { Entry } from '../model/registry.ts';
import { type Group, PLACE_STATES } from './order.ts';

type State = Entry<'luoghi'>['data']['stato'];

const words: Readonly<Record<State, { title: string; intro: string }>> = {
  riconosciuto: {
    title: 'Luoghi riconosciuti',
    intro: 'Luoghi accoglienti riconosciuti dal percorso.',
  },
  candidato: { title: 'Luoghi candidati', intro: 'Luoghi che chiedono di essere riconosciuti.' },
  citato: {
    title: 'Luoghi nominati dal percorso',
    intro:
      'Luoghi di cui il percorso parla, o gestiti da chi partecipa. Non sono un elenco di luoghi accoglienti riconosciuti.',
  },
  sospeso: { title: 'Luoghi sospesi', intro: 'Luoghi che per ora non accolgono.' },
};

/** Places under what the process makes of them; a state that none has is left out. */
export function groupsByState<T>(
  places: readonly Entry<'luoghi'>[],
  itemOf: (place: Entry<'luoghi'>) => T,
): Group<T>[] {
  return PLACE_STATES.map((state) => ({
    id: state,
    ...words[state],
    items: places.filter(({ data }) => data.stato === state).map(itemOf),
  })).filter(({ items }) => items.length > 0);
}
