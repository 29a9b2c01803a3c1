/** Makes the field of the header lead to the search, and answer from when somebody comes near it. */
export function startField(): void {
  const field = document.querySelector<HTMLInputElement>('#sez_cerca');
  const address = field?.form?.dataset['search'];
  if (!field?.form || address === undefined) return;
  field.form.action = address;
  addEventListener('keydown', (event) => {
    const at = event.target as HTMLElement;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (at.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  if (location.pathname === address) return;
  const warm = () => void import('./suggestions.ts').then(({ suggest }) => suggest(field));
  for (const intent of ['focus', 'pointerenter']) {
    field.addEventListener(intent, warm, { once: true });
  }
}
