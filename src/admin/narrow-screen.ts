/** Where Decap keeps which pane stands beside the form. */
const PANE = 'cms.right-pane';

/** Whether it is as narrow as a telephone. */
export function isNarrow(): boolean {
  return window.matchMedia('(max-width: 50rem)').matches;
}

/** On a telephone the form begins alone, and the eye opens the preview below it. */
export function startWithoutPreview(): void {
  if (isNarrow() && localStorage.getItem(PANE) === null) localStorage.setItem(PANE, 'none');
}
