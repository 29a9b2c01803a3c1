import type { Problem } from '../problem.ts';
import type { Entry } from '../registry.ts';
import { called, type IntegrityContext, type IntegrityRule, problemIn } from './context.ts';

/** Something that says what it comes from. */
interface Point {
  key: string;
  entry: Pick<Entry, 'collection' | 'id'>;
  /** What it is called in a message. */
  name: string;
  ties: Tie[];
}

interface Tie {
  /** Key of what it comes from. */
  to: string;
  verb: string;
  path: (string | number)[];
}

/**
 * What comes from something never comes back to it: points from points, questions from questions,
 * the two from each other, documents from those they replace.
 */
export const chainsEnd: IntegrityRule = (context) => {
  const points = [...questions(context), ...findings(context), ...documents(context)];
  const byKey = new Map(points.map((point) => [point.key, point]));
  return points.flatMap((point) => circleProblem(circleFrom(point, byKey)));
};

function findings(context: IntegrityContext): Point[] {
  return context.content.emersi.map((entry) => ({
    key: `emersi/${entry.id}`,
    entry,
    name: called(context, 'emersi', entry.id),
    ties: [
      ...(entry.data.domanda === undefined
        ? []
        : [{ to: `domande/${entry.data.domanda}`, verb: 'risponde a', path: ['domanda'] }]),
      ...entry.data.deriva_da.map((id) => ({
        to: `emersi/${id}`,
        verb: 'deriva da',
        path: ['deriva_da'],
      })),
    ],
  }));
}

function questions({ content, reader }: IntegrityContext): Point[] {
  return content.sessioni.flatMap((entry) =>
    (entry.data.prima?.domande ?? []).map((question, index) => {
      const { id, testo, bisogni, riprende } = question;
      const path = (field: string) => ['prima', 'domande', index, field];
      return {
        key: `domande/${id}`,
        entry,
        name: reader === 'form' ? testo : id,
        ties: [
          ...bisogni.map((need) => ({
            to: `emersi/${need}`,
            verb: 'parte da',
            path: path('bisogni'),
          })),
          ...(riprende === undefined
            ? []
            : [{ to: `domande/${riprende}`, verb: 'riprende', path: path('riprende') }]),
        ],
      };
    }),
  );
}

function documents(context: IntegrityContext): Point[] {
  return context.content.documenti.map((entry) => ({
    key: `documenti/${entry.id}`,
    entry,
    name: called(context, 'documenti', entry.id),
    ties:
      entry.data.sostituisce === undefined
        ? []
        : [
            {
              to: `documenti/${entry.data.sostituisce}`,
              verb: 'sostituisce',
              path: ['sostituisce'],
            },
          ],
  }));
}

/** A step of a circle: a point, and the tie by which it goes on. */
interface Step {
  point: Point;
  tie: Tie;
}

/** A circle that starts and ends at a point, each step once; empty if there is none. */
function circleFrom(start: Point, points: ReadonlyMap<string, Point>): Step[] {
  const seen = new Set<string>();
  const follow = (point: Point): Step[] => {
    for (const tie of point.ties) {
      if (tie.to === start.key) return [{ point, tie }];
      const next = points.get(tie.to);
      if (next === undefined || seen.has(tie.to)) continue;
      seen.add(tie.to);
      const rest = follow(next);
      if (rest.length > 0) return [{ point, tie }, ...rest];
    }
    return [];
  };
  return follow(start);
}

/** One problem for each circle: at the first of its points, in alphabetical order. */
function circleProblem(circle: readonly Step[]): Problem[] {
  const [start] = circle;
  const first = circle.map(({ point }) => point.key).sort()[0];
  if (start === undefined || start.point.key !== first) return [];
  const steps = circle.map(({ tie }, index) => {
    const next = circle[(index + 1) % circle.length] ?? start;
    return `${tie.verb} «${next.point.name}»`;
  });
  return [
    problemIn(start.point.entry, {
      rule: 'giro-chiuso',
      path: start.tie.path,
      message: `gira in tondo: «${start.point.name}» ${steps.join(', che ')}. Togli uno dei passaggi.`,
    }),
  ];
}
