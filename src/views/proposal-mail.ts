import { accessFactLabels } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { mailto } from '../text/mailto.ts';
import type { Link } from './address.ts';

/** What the sheet of a place needs, as one asks it of somebody who knows the place. */
export const placeQuestions: readonly string[] = [
  'Come si chiama il luogo',
  'Che tipo di luogo è (biblioteca, piazza, sala…)',
  'Dov’è, e come ci si arriva',
  'In che giorni e a che ore si può andare',
  'Che cosa ci si può fare, e per chi',
  'Chi accoglie (un ruolo, non un nome)',
  'Chi lo gestisce',
];

/** What somebody has seen of how one enters; what they have not seen stays unsaid. */
export const accessQuestions: readonly { key: string; label: string }[] = Object.entries(
  accessFactLabels,
).map(([key, label]) => ({ key, label }));

const LAST_QUESTIONS = [
  'In che giorno l’hai visto',
  'Da dove lo sai (l’indirizzo di una pagina, se c’è)',
];

const ACCESS = 'Come si entra. Rispondi sì o no, solo dove hai visto tu';

function sheet(opening: string, questions: readonly string[]): string {
  return [
    opening,
    ...asLines(questions),
    '',
    `${ACCESS}:`,
    ...asLines(accessQuestions.map(({ label }) => label)),
    '',
    ...asLines(LAST_QUESTIONS),
  ].join('\n');
}

function asLines(questions: readonly string[]): string[] {
  return questions.map((question) => `${question}: `);
}

/** A message about a new place, with the questions of its sheet; absent without a mailbox. */
export function newPlaceMail(graph: Graph): Link | undefined {
  return message(graph, {
    subject: 'Un luogo da aggiungere',
    body: sheet('Scrivi quello che sai: il resto può restare vuoto.\n', placeQuestions),
    text: 'Scrivi un’e-mail per proporre un luogo',
  });
}

/** A message about a place that is here, which it names; absent without a mailbox. */
export function placeMail(graph: Graph, { id, data }: Entry<'luoghi'>): Link | undefined {
  return message(graph, {
    subject: `Luogo: «${data.titolo}»`,
    body: sheet(`Pagina: ${graph.site}${routes.place(id)}\n`, [
      'Che cosa non va, o che cosa manca',
    ]),
    text: 'scrivi un’e-mail, che è già preparata',
  });
}

function message(
  graph: Graph,
  { subject, body, text }: { subject: string; body: string; text: string },
): Link | undefined {
  const address = graph.content.settings.identita.contatti?.email;
  return address === undefined ? undefined : { href: mailto(address, subject, body), text };
}
