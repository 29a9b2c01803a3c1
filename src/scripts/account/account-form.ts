import { addressProblem, passwordProblem, type Task } from '../../text/account.ts';
import type { Account } from './identity.ts';

/** A field that is shown is a password still. */
const FIELDS: Readonly<Record<keyof Account, string>> = {
  email: 'input[type="email"]',
  password: 'input[autocomplete$="-password"]',
};

export function readForm(form: HTMLFormElement): Account {
  const value = (field: keyof Account) =>
    form.querySelector<HTMLInputElement>(FIELDS[field])?.value ?? '';
  return { email: value('email').trim(), password: value('password') };
}

export interface Problem {
  field: keyof Account;
  text: string;
}

/** What is wrong before it is sent: of a password only its owner knows whether it is the right one. */
export function problemOf(task: Task, { email, password }: Account): Problem | undefined {
  const asksAddress = task === 'ask' || task === 'email_change';
  const address = asksAddress ? addressProblem(email) : undefined;
  if (address !== undefined) return { field: 'email', text: address };
  const chosen = task === 'invite' || task === 'recovery' ? passwordProblem(password) : undefined;
  return chosen === undefined ? undefined : { field: 'password', text: chosen };
}

/** Marks the field that is wrong, and goes there. */
export function markFields(form: HTMLFormElement, wrong: keyof Account | undefined): void {
  for (const name of ['email', 'password'] as const) {
    const field = form.querySelector<HTMLInputElement>(FIELDS[name]);
    field?.setAttribute('aria-invalid', String(name === wrong));
    if (name === wrong) field?.focus();
  }
}

/** Lets who chooses a password see it. */
export function showPassword(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[type="password"]');
  const toggle = form.querySelector<HTMLInputElement>('input[type="checkbox"]');
  toggle?.addEventListener('change', () => {
    if (field) field.type = toggle.checked ? 'text' : 'password';
  });
}
