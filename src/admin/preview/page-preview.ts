import { Component, createElement, type ReactNode } from 'react';
import { type Asset, isBeingRead, MILLISECONDS, TRIES } from '../asset.ts';
import type { DraftEntry } from '../decap-types.ts';
import { readDraft } from './draft.ts';
import { type Note, noteElement } from './note.ts';
import { previewTools } from './tools.ts';

/** Milliseconds without writing after which the preview is drawn. */
const PAUSE = 300;
/** And after which it says what is missing: while one writes, something nearly always is. */
const LONG_PAUSE = 1500;

interface PreviewProps {
  entry: DraftEntry;
  getAsset: (path: string) => Asset;
}

interface PreviewState {
  html: string;
  note: Note | undefined;
  /** Whether it will soon be drawn otherwise. */
  isBusy: boolean;
}

/** The page as it will be; while it cannot be drawn, as it last could, and why. */
export class PagePreview extends Component<PreviewProps, PreviewState> {
  override state: PreviewState = { html: '', note: undefined, isBusy: true };

  #next: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount(): void {
    void this.#draw();
  }

  override componentDidUpdate({ entry }: PreviewProps): void {
    if (entry === this.props.entry) return;
    this.setState({ isBusy: true });
    this.#after(PAUSE, () => void this.#draw());
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#next);
  }

  /** One thing at a time is waited for: what was written last counts. */
  #after(milliseconds: number, act: () => void): void {
    clearTimeout(this.#next);
    this.#next = setTimeout(act, milliseconds);
  }

  #say(note: Note): void {
    this.setState({ note, isBusy: false });
  }

  async #draw(turn = 0): Promise<void> {
    const { entry, getAsset } = this.props;
    const isOld = () => entry !== this.props.entry;
    // Asked for at once, also where nothing can be drawn yet: later it may be there no more.
    const asked = previewTools();
    const draft = readDraft(entry);
    if ('problems' in draft) {
      asked.catch(() => undefined);
      if (this.state.html === '') this.#say({ why: 'incomplete', problems: [] });
      this.#after(LONG_PAUSE, () => this.#say({ why: 'incomplete', problems: draft.problems }));
      return;
    }
    const tools = await asked.catch(() => undefined);
    if (isOld()) return;
    if (tools === undefined) {
      this.#say({ why: navigator.onLine ? 'changed' : 'offline' });
      return;
    }
    let isWaiting = false;
    const fileAddress = (url: string): string => {
      const asset = getAsset(url);
      isWaiting ||= isBeingRead(asset);
      return asset.toString();
    };
    try {
      const html = await tools.drawPage({ ...draft, content: tools.content, fileAddress });
      if (isOld()) return;
      const isBusy = isWaiting && turn < TRIES;
      this.setState({ html, note: undefined, isBusy });
      if (isBusy) this.#after(MILLISECONDS, () => void this.#draw(turn + 1));
    } catch (error) {
      reportError(error);
      if (!isOld()) this.#say({ why: 'undrawable' });
    }
  }

  override render(): ReactNode {
    const { html, note, isBusy } = this.state;
    return createElement(
      'main',
      { 'aria-busy': isBusy },
      createElement('div', { dangerouslySetInnerHTML: { __html: html } }),
      note && noteElement(note),
    );
  }
}
