import {
  oneOfInWords,
  READ_FAULTS,
  type ReadFault,
  readingInWords,
} from '../../text/verify-copy.ts';
import { inspect } from './inspect.ts';
import { readFile } from './read-file.ts';
import { recordedFiles, showResult } from './result-view.ts';

/** The parts of the tool, all of them there from the beginning. */
interface Parts {
  input: HTMLInputElement;
  status: HTMLElement;
  progress: HTMLProgressElement;
  fault: HTMLElement;
  result: HTMLElement;
}

/** Has the page look at each file that somebody chooses, or drops anywhere on it. */
export function startVerifyPage(page: HTMLElement): void {
  const part = <Kind extends HTMLElement>(name: string) =>
    page.querySelector<Kind>(`[data-part="${name}"]`);
  const [tool, status, fault, result] = ['tool', 'status', 'fault', 'result'].map((name) =>
    part(name),
  );
  const input = part<HTMLInputElement>('input');
  const progress = part<HTMLProgressElement>('progress');
  if (!tool || !input || !status || !progress || !fault || !result) return;
  const parts: Parts = { input, status, progress, fault, result };
  tool.hidden = false;
  const look = lookWith(page, parts);
  input.addEventListener('change', () => {
    void look(input.files ?? []);
  });
  takeDrops(page, look);
}

/** Looks at the first of some files. */
type Look = (files: ArrayLike<File>) => Promise<void>;

function takeDrops(page: HTMLElement, look: Look): void {
  const dragging = (is: boolean) => {
    page.toggleAttribute('data-dragging', is);
  };
  // Anywhere: a file that misses the zone would otherwise open in place of the page.
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    dragging(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) dragging(false);
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    dragging(false);
    void look(event.dataTransfer?.files ?? []);
  });
}

function lookWith(page: HTMLElement, parts: Parts): Look {
  const recorded = recordedFiles(document);
  let latest: File | undefined;
  return async ({ 0: file, length }) => {
    if (file === undefined) return;
    const ended = oneOfInWords(file.name, length);
    latest = file;
    const isLatest = () => latest === file;
    begin(parts, file.name);
    const read = await readFile(file, (share) => {
      if (isLatest()) parts.progress.value = share;
    });
    if (!isLatest()) return;
    if (typeof read === 'string') return fail(parts, read, ended);
    // Not there where the page did not come by https.
    if (!('subtle' in crypto)) return fail(parts, 'no-digests', ended);
    parts.progress.removeAttribute('value');
    const inspection = await inspect(read, file.name);
    if (!isLatest()) return;
    end(parts, ended);
    showResult(page, { name: file.name, bytes: file.size, inspection, recorded });
  };
}

function begin({ status, progress, fault, result }: Parts, name: string): void {
  status.textContent = readingInWords(name);
  progress.value = 0;
  progress.hidden = false;
  fault.hidden = true;
  result.hidden = true;
}

function end({ status, progress, input }: Parts, ended: string): void {
  status.textContent = ended;
  progress.hidden = true;
  // The same file can be chosen again, once it is changed.
  input.value = '';
}

function fail(parts: Parts, why: ReadFault, ended: string): void {
  end(parts, ended);
  parts.fault.textContent = READ_FAULTS[why];
  parts.fault.hidden = false;
}
