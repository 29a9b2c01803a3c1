/** Makes the field of the header lead to the search, and answer from when somebody comes near it. */
export function startField(): void {
  const field = document.querySelector<HTMLInputElement>('#sez_cerca');
  const { search, names } = field?.form?.dataset ?? {};
  if (!field?.form || search === undefined || names === undefined) return;
  field.form.action = search;
  addEventListener('keydown', (event) => {
    const at = event.target as HTMLElement;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (at.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  if (location.pathname === search) return;
  let isWarm = false;
  const warm = () => {
    if (isWarm) return;
    isWarm = true;
    preload(names);
    void import('./suggestions.ts').then(({ suggest }) => suggest(field));
  };
  for (const intent of ['focus', 'pointerenter']) field.addEventListener(intent, warm);
}

/** Has a file come while the program that reads it comes too. */
function preload(address: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: address });
  document.head.append(link);
}
