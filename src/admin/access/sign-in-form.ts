import { createElement, type ReactNode, useState } from 'react';
import { REFUSED_SIGN_IN, SIGN_IN } from '../../text/access.ts';
import { signInFailure } from '../failures.ts';

interface Props {
  /** Who signs in again: nobody else may. */
  email?: string;
  /** Why one is not in, from outside of the form. */
  problem?: string | undefined;
  /** Whether what follows a good password is still going on. */
  busy?: boolean;
  signIn: (email: string, password: string) => Promise<void>;
}

/** Address and password. */
export function SignInForm({ email, problem, busy = false, signIn }: Props): ReactNode {
  const [failure, setFailure] = useState<string>();
  const [asking, setAsking] = useState(false);
  const waiting = busy || asking;
  const submit = async (form: HTMLFormElement) => {
    if (waiting) return;
    const written = new FormData(form);
    setAsking(true);
    setFailure(
      await tryToSignIn(signIn, String(written.get('email')), String(written.get('password'))),
    );
    setAsking(false);
  };
  const alert = failure ?? problem;
  return createElement(
    'form',
    {
      className: 'entrata-modulo',
      noValidate: true,
      onSubmit: (event) => {
        event.preventDefault();
        void submit(event.target as HTMLFormElement);
      },
    },
    createElement('div', { role: 'alert' }, alert && createElement('p', null, alert)),
    field('email', SIGN_IN.email, {
      type: 'email',
      autoComplete: 'username',
      defaultValue: email,
      readOnly: email !== undefined,
    }),
    field('password', SIGN_IN.password, {
      type: 'password',
      autoComplete: 'current-password',
      autoFocus: email !== undefined,
    }),
    createElement(
      'button',
      { type: 'submit', 'aria-disabled': waiting },
      waiting ? SIGN_IN.busy : SIGN_IN.button,
    ),
  );
}

function field(name: string, label: string, input: object): ReactNode {
  return createElement(
    'label',
    null,
    label,
    createElement('input', { name, required: true, ...input }),
  );
}

/** @returns why it was not possible. */
async function tryToSignIn(
  signIn: Props['signIn'],
  email: string,
  password: string,
): Promise<string | undefined> {
  if (email.trim() === '' || password === '') return REFUSED_SIGN_IN.empty;
  try {
    await signIn(email.trim(), password);
    return undefined;
  } catch (error) {
    return signInFailure(error);
  }
}
