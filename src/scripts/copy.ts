/** Shows the button that copies a snippet, where the browser lets a page do it. */
export function startCopy(): void {
  const snippet = document.querySelector<HTMLTextAreaElement>('[data-snippet]');
  const button = document.querySelector<HTMLButtonElement>('[data-copy]');
  const copied = document.querySelector<HTMLElement>('[data-copied]');
  if (!snippet || !button || !copied || !('clipboard' in navigator)) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(snippet.value).then(
      () => (copied.textContent = ' Copiato.'),
      () => {
        snippet.select();
        copied.textContent = ' Il browser non lo permette: copia il testo selezionato.';
      },
    );
  });
}
