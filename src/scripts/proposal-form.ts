type Field = HTMLInputElement | HTMLTextAreaElement;

/** What is missing in a field, in Italian: browsers say it in their own language. */
function faultOf({ validity, name }: Field): string {
  if (validity.valueMissing) {
    return name === 'luogo'
      ? 'Scrivi di quale luogo si tratta.'
      : 'Scrivi che cosa proponi, o che cosa non va.';
  }
  return validity.typeMismatch ? 'Scrivi un indirizzo e-mail intero, come nome@esempio.it.' : '';
}

/** Writes in the form the place that the address names, and lets the browser say in Italian what is missing. */
export function startProposalForm(): void {
  const form = document.querySelector<HTMLFormElement>('form[name=luoghi]');
  const place = form?.querySelector<HTMLInputElement>('[name=luogo]');
  const name = new URLSearchParams(location.search).get('luogo');
  if (place && name) place.value = name.slice(0, place.maxLength);
  for (const field of form?.querySelectorAll<Field>('input, textarea') ?? []) {
    field.addEventListener('invalid', () => {
      field.setCustomValidity(faultOf(field));
    });
    field.addEventListener('input', () => {
      field.setCustomValidity('');
    });
  }
}
