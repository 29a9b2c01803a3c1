/** Where Decap keeps which pane stands beside the form. */
const PANE = 'cms.right-pane';

/** On a telephone the form begins alone, and the eye opens the preview below it. */
export function startWithoutPreview(): void {
  const narrow = window.matchMedia('(max-width: 50rem)').matches;
  if (narrow && localStorage.getItem(PANE) === null) localStorage.setItem(PANE, 'none');
}
