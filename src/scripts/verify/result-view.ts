import { inGroups, signaturesInWords, type SignatureWords } from '../../text/signatures.ts';
import {
  CLOSED_ENVELOPE,
  othersInWords,
  type RecordedFile,
  verdictOn,
} from '../../text/verify-copy.ts';
import { count } from '../../text/words.ts';
import type { Inspection } from './inspect.ts';

/** A file that was looked at. */
interface Looked {
  name: string;
  bytes: number;
  inspection: Inspection;
  recorded: ReadonlyMap<string, RecordedFile>;
}

/** The files that the page knows, by digest, from what stands on it. */
export function recordedFiles(page: Document): Map<string, RecordedFile> {
  return new Map(
    [...page.querySelectorAll<HTMLElement>('[data-digest]')].map(({ dataset }) => [
      dataset['digest'] ?? '',
      { what: dataset['what'] ?? '', note: dataset['note'] ?? '' },
    ]),
  );
}

/** Shows what a file is, and brings whoever reads there. */
export function showResult(page: HTMLElement, looked: Looked): void {
  const { name, bytes, inspection, recorded } = looked;
  const part = (called: string) => page.querySelector<HTMLElement>(`[data-part="${called}"]`);
  const write = (called: string, text: string | undefined) => {
    const element = part(called);
    if (!element) return;
    element.textContent = text ?? '';
    element.hidden = text === undefined;
  };
  const verdict = verdictOn(inspection.digests, recorded, inspection.signatures);
  write('verdict', verdict.title);
  write('note', verdict.note);
  write('name', `${name}, ${count(bytes, 'byte', 'byte')}`);
  const [digest = '', ...inside] = inspection.digests;
  write('digest', inGroups(digest).join(' '));
  write('inner-digest', inGroups(inside.at(-1) ?? '').join(' '));
  show(part('inside'), inside.length > 0);
  write('closed', inspection.closedEnvelope ? CLOSED_ENVELOPE : undefined);
  write('others', inspection.others > 0 ? othersInWords(inspection.others) : undefined);
  const mark = part('mark');
  if (mark) mark.dataset['tone'] = verdict.tone;
  const template = page.querySelector<HTMLTemplateElement>('template[data-part="signature"]');
  if (template) {
    part('signatures')?.replaceChildren(
      ...signaturesInWords(inspection.signatures).map((words) => signatureItem(template, words)),
    );
  }
  show(part('signed'), inspection.signatures.length > 0);
  show(part('result'), true);
  part('title')?.focus();
}

function show(element: HTMLElement | null, is: boolean): void {
  if (element) element.hidden = !is;
}

function signatureItem(template: HTMLTemplateElement, words: SignatureWords): Node {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const part = (name: string) => item.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const [mark, title, lines] = [part('mark'), part('title'), part('lines')];
  if (mark) mark.dataset['tone'] = words.tone;
  if (title) title.textContent = words.title;
  lines?.replaceChildren(
    ...words.lines.map((line) => {
      const element = document.createElement('li');
      element.textContent = line;
      return element;
    }),
  );
  return item;
}
