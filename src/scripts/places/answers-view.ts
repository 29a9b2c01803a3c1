import type { Answer, PlacesFile } from '../../text/places/file.ts';
import type { Counts, Totals } from '../../text/places/narrow.ts';
import { ACCESS_ANSWERS, OPEN_ANSWERS, openQuestion } from '../../text/places/phrases.ts';
import type { PlacesState } from '../../text/places/state.ts';
import { option } from '../../text/search/phrases.ts';

/** A question with three answers, and the one whose places are shown. */
interface Question {
  name: string;
  totals: Totals | undefined;
  words: Readonly<Record<Answer, string>>;
  chosen: Answer;
  /** What is asked for when another answer is chosen. */
  choose: (state: PlacesState, answer: Answer) => PlacesState;
}

export interface AnswersView {
  show: (file: PlacesFile, counts: Counts, state: PlacesState) => void;
}

/** Beside what was asked for, the places that answer otherwise: they are never left out unsaid. */
export function makeAnswers(
  page: HTMLElement,
  change: (make: (state: PlacesState) => PlacesState) => void,
): AnswersView {
  const container = page.querySelector('[data-part="answers"]');
  const template = (name: string) =>
    page.querySelector<HTMLTemplateElement>(`template[data-part="${name}"]`)?.content
      .firstElementChild;
  const lines = new Map<string, { line: HTMLElement; write: (question: Question) => void }>();

  function makeLine(name: string) {
    const line = template('answer-line')?.cloneNode(true) as HTMLElement;
    line.querySelector('[data-part="question"]')?.replaceChildren(`${name}:`);
    line.setAttribute('aria-label', name);
    let last: Question | undefined;
    const buttons = (['yes', 'unknown', 'no'] as const).map((answer) => {
      const button = template('answer')?.cloneNode(true) as HTMLButtonElement;
      button.addEventListener('click', () => {
        change((state) => last?.choose(state, answer) ?? state);
      });
      line.append(button);
      return { answer, button };
    });
    const write = (question: Question) => {
      last = question;
      for (const { answer, button } of buttons) {
        button.textContent = option(question.words[answer], question.totals?.[answer] ?? 0);
        button.setAttribute('aria-pressed', String(question.chosen === answer));
      }
    };
    return { line, write };
  }

  return {
    show: (file, counts, state) => {
      const questions = questionsOf(file, counts, state);
      for (const [name, { line }] of lines) {
        if (questions.some((question) => question.name === name)) continue;
        line.remove();
        lines.delete(name);
      }
      for (const question of questions) {
        const known = lines.get(question.name) ?? makeLine(question.name);
        if (!known.line.isConnected) container?.append(known.line);
        lines.set(question.name, known);
        known.write(question);
      }
    },
  };
}

function questionsOf({ names }: PlacesFile, counts: Counts, state: PlacesState): Question[] {
  const facts = new Map(names.accesso);
  const { open } = state;
  return [
    ...Object.entries(state.access).map(([fact, chosen]): Question => ({
      name: facts.get(fact) ?? fact,
      totals: counts.access.get(fact),
      words: ACCESS_ANSWERS,
      chosen,
      choose: (last, answer) => ({ ...last, access: { ...last.access, [fact]: answer } }),
    })),
    ...(open === undefined
      ? []
      : [
          {
            name: openQuestion(new Map(names.giorno).get(open.when)),
            totals: counts.open.get(open.when),
            words: OPEN_ANSWERS,
            chosen: open.answer,
            choose: (last: PlacesState, answer: Answer): PlacesState => ({
              ...last,
              open: { when: open.when, answer },
            }),
          },
        ]),
  ];
}
