import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { lowerFirst } from '../text/words.ts';
import type { Link } from './address.ts';
import { placesInOrder } from './order.ts';
import { isDemonstration, type PageMeta, pageMeta } from './page.ts';
import { accessQuestions, newPlaceMail, placeQuestions } from './proposal-mail.ts';
import { reportingWays } from './reporting.ts';

/** A form that the host receives: only on a site that says who answers for the data. */
export interface ProposalForm {
  /** What is shown once it is sent. */
  action: string;
  /** Names of the places there are, to choose from. */
  places: string[];
  /** Who answers for the data. */
  holder: string;
  /** For how long messages are kept; absent where the settings do not say. */
  retention: string | undefined;
}

export interface ProposalPage {
  meta: PageMeta;
  /** What the sheet of a place needs, to be gathered before one writes. */
  questions: readonly string[];
  /** What somebody can have seen of how one enters. */
  access: readonly { key: string; label: string }[];
  mail: Link | undefined;
  form: ProposalForm | undefined;
  /** What to do where nothing can be received yet; absent where something can. */
  meanwhile: { demonstration: boolean; ways: Link[] } | undefined;
}

export interface ThanksPage {
  meta: PageMeta;
  ways: Link[];
}

const TITLE = 'Proponi un luogo o segnala un errore';

export function proposalPage(graph: Graph): ProposalPage {
  const mail = newPlaceMail(graph);
  const form = proposalForm(graph);
  const receives = mail !== undefined || form !== undefined;
  return {
    meta: pageMeta(graph, {
      kind: 'luogo',
      title: TITLE,
      description: `Manca un luogo, o in una scheda qualcosa non va? Ecco che cosa serve sapere${
        receives ? ', e come dirlo.' : ', e che cosa si può fare intanto.'
      }`,
      path: routes.proposal,
      breadcrumbs: [{ href: routes.places, text: 'Luoghi' }],
    }),
    questions: placeQuestions,
    access: accessQuestions,
    mail,
    form,
    meanwhile: receives
      ? undefined
      : { demonstration: isDemonstration(graph), ways: reportingWays(graph) },
  };
}

/** Whether there is a form whose sending is answered. */
export function hasProposalForm(graph: Graph): boolean {
  return proposalForm(graph) !== undefined;
}

function proposalForm(graph: Graph): ProposalForm | undefined {
  const { titolare_trattamento, conservazione_messaggi } = graph.content.settings.identita;
  if (titolare_trattamento === undefined) return undefined;
  return {
    action: routes.proposalThanks,
    places: placesInOrder(graph).map(({ data }) => data.titolo),
    holder: titolare_trattamento,
    retention: conservazione_messaggi && lowerFirst(conservazione_messaggi),
  };
}

/** What is shown to who has sent the form. */
export function proposalThanksPage(graph: Graph): ThanksPage {
  return {
    meta: pageMeta(graph, {
      kind: 'luogo',
      title: 'Grazie, il messaggio è partito',
      description:
        'Chi cura il sito lo legge e, se serve, corregge la scheda. Se hai lasciato un indirizzo può risponderti lì.',
      path: routes.proposalThanks,
      breadcrumbs: [
        { href: routes.places, text: 'Luoghi' },
        { href: routes.proposal, text: TITLE },
      ],
      unlisted: true,
    }),
    ways: [
      { href: routes.places, text: 'Torna ai luoghi' },
      { href: routes.gaps, text: 'Guarda che cosa ancora non sappiamo' },
    ],
  };
}
