import { isPlainObject } from '../absent.ts';
import {
  allFiles,
  called,
  type ContentFile,
  type IntegrityRule,
  problemAt,
  problemIn,
} from './context.ts';

/** A finding that names both a question and a session names the session of that question. */
export const findingsAgree: IntegrityRule = (context) => {
  const { content } = context;
  const sessionOf = new Map(
    content.sessioni.flatMap(({ id, data }) =>
      (data.prima?.domande ?? []).map((question) => [question.id, id] as const),
    ),
  );
  return content.emersi.flatMap((finding) => {
    const { domanda, sessione } = finding.data;
    const expected = domanda === undefined ? undefined : sessionOf.get(domanda);
    return sessione === undefined || expected === undefined || expected === sessione
      ? []
      : [
          problemIn(finding, {
            rule: 'domanda-di-un-altra-sessione',
            path: ['sessione'],
            message: `la domanda «${domanda}» è della sessione «${called(context, 'sessioni', expected)}», non di «${called(context, 'sessioni', sessione)}»: lascia solo la domanda, o correggi.`,
          }),
        ];
  });
};

/** What says "it is here" has something here: a text or a file. */
export const reportedIsHere: IntegrityRule = ({ content }) => [
  ...content.documenti
    .filter(({ data, body }) => data.pubblicazione === 'riportato' && !data.file && !body.trim())
    .map((document) =>
      problemIn(document, {
        rule: 'riportato-ma-vuoto',
        path: ['pubblicazione'],
        message:
          'dice che il documento è qui, ma non c’è né un file né un testo: aggiungi uno dei due, o scegli un’altra voce.',
      }),
    ),
  ...content.sessioni
    .filter(({ data, body }) => data.dopo?.resoconto?.pubblicazione === 'riportato' && !body.trim())
    .map((session) =>
      problemIn(session, {
        rule: 'riportato-ma-vuoto',
        path: ['dopo', 'resoconto', 'pubblicazione'],
        message:
          'dice che il resoconto è qui, ma il testo è vuoto: scrivilo, o scegli un’altra voce.',
      }),
    ),
];

/** Positions fall inside the territory's box: it stops swapped and mistyped coordinates. */
export const placesAreInTerritory: IntegrityRule = (context) => {
  const { identita } = context.content.settings;
  if (identita === undefined) return [];
  const { nome, riquadro } = identita.territorio;
  const { sud, nord, ovest, est } = riquadro;
  return allFiles(context).flatMap((place) => {
    const position = positionOf(place);
    if (position === undefined) return [];
    const { lat, lon } = position;
    if (lat >= sud && lat <= nord && lon >= ovest && lon <= est) return [];
    const swapped = lon >= sud && lon <= nord && lat >= ovest && lat <= est;
    return [
      problemAt(place, {
        rule: 'fuori-territorio',
        path: ['posizione', 'lat'],
        message: `la posizione ${lat}, ${lon} è fuori da ${nome} (latitudine da ${sud} a ${nord}, longitudine da ${ovest} a ${est}).${
          swapped
            ? ' Latitudine e longitudine sembrano scambiate.'
            : ' Controllala, o togli la posizione.'
        }`,
      }),
    ];
  });
};

/** Where a place is, as far as its file says it in numbers. */
function positionOf({ entry, data }: ContentFile): { lat: number; lon: number } | undefined {
  const position = entry?.collection === 'luoghi' && isPlainObject(data) && data['posizione'];
  if (!isPlainObject(position)) return undefined;
  const { lat, lon } = position;
  return typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : undefined;
}
