import type { Problem } from '../problem.ts';
import type { Entry } from '../registry.ts';
import { called, type IntegrityContext, type IntegrityRule, problemIn } from './context.ts';

/** Derivation of findings, replacement of documents and resumed questions never turn in a circle. */
export const chainsEnd: IntegrityRule = (context) => [
  ...circles(context, context.content.emersi, ({ data }) => data.deriva_da, {
    field: 'deriva_da',
    verb: 'deriva da',
  }),
  ...circles(
    context,
    context.content.documenti,
    ({ data }) => (data.sostituisce === undefined ? [] : [data.sostituisce]),
    { field: 'sostituisce', verb: 'sostituisce' },
  ),
  ...questionCircles(context.content.sessioni),
];

function circles<E extends Entry>(
  context: IntegrityContext,
  entries: readonly E[],
  next: (entry: E) => readonly string[],
  { field, verb }: { field: string; verb: string },
): Problem[] {
  const links = new Map(entries.map((entry) => [entry.id, next(entry)]));
  return entries
    .map((entry) => ({ entry, circle: circleFrom(entry.id, links) }))
    .flatMap(({ entry, circle }) =>
      circle === undefined || entry.id !== [...circle].sort()[0]
        ? []
        : [
            problemIn(entry, {
              rule: 'giro-chiuso',
              path: [field],
              message: goesRound(
                [...circle, entry.id].map((id) => called(context, entry.collection, id)),
                verb,
              ),
            }),
          ],
    );
}

function goesRound(names: readonly string[], verb: string): string {
  const steps = names.map((name) => `«${name}»`).join(` ${verb} `);
  return `gira in tondo: ${steps}. Togli uno dei passaggi.`;
}

/** The ids of a circle that starts and ends at `start`, each once; undefined if there is none. */
function circleFrom(start: string, links: ReadonlyMap<string, readonly string[]>) {
  const seen = new Set<string>();
  const trail: string[] = [];
  const follow = (id: string): boolean => {
    trail.push(id);
    for (const target of links.get(id) ?? []) {
      if (target === start) return true;
      if (!seen.has(target)) {
        seen.add(target);
        if (follow(target)) return true;
      }
    }
    trail.pop();
    return false;
  };
  return follow(start) ? trail : undefined;
}

function questionCircles(sessions: readonly Entry<'sessioni'>[]): Problem[] {
  const questions = sessions.flatMap((entry) =>
    (entry.data.prima?.domande ?? []).map((question, index) => ({ entry, question, index })),
  );
  const links = new Map(
    questions.map(({ question }) => [
      question.id,
      question.riprende === undefined ? [] : [question.riprende],
    ]),
  );
  return questions.flatMap(({ entry, question, index }) => {
    const circle = circleFrom(question.id, links);
    return circle === undefined || question.id !== [...circle].sort()[0]
      ? []
      : [
          problemIn(entry, {
            rule: 'giro-chiuso',
            path: ['prima', 'domande', index, 'riprende'],
            message: goesRound([...circle, question.id], 'riprende'),
          }),
        ];
  });
}
