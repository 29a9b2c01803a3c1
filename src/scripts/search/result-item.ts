import { search as ADDRESS } from '../../routes.ts';
import { shorten } from '../../text/words.ts';
import type { Catalogue } from './catalogue.ts';
import { describe, otherName } from './describe.ts';
import { excerptOf, loadText } from './excerpt.ts';
import { writeMarked } from './mark.ts';
import type { Question } from './question.ts';

/** Characters of a text shown where nothing was asked. */
const OPENING = 180;

/** One result; the words of its text come when they have come. */
export function makeItem(
  template: HTMLTemplateElement,
  catalogue: Catalogue,
  at: number,
  question: Question | undefined,
): HTMLElement {
  const item = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
  const write = (name: string, text: string | undefined) => {
    const element = item.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (element && text) writeInto(element, text, question);
  };
  const { file } = catalogue;
  item.querySelector('a')?.setAttribute('href', file.href[at] ?? ADDRESS);
  write('what', describe(catalogue, at));
  write('link', file.title[at]);
  write('also', question && otherName(catalogue, at, question));
  const name = file.fullText[at];
  if (name) {
    loadText(name).then(
      (text) => write('excerpt', question ? excerptOf(text, question) : shorten(text, OPENING)),
      () => undefined,
    );
  }
  return item;
}

function writeInto(element: HTMLElement, text: string, question: Question | undefined): void {
  element.hidden = false;
  if (question) writeMarked(element, text, question);
  else element.textContent = text;
}
