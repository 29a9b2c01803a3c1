import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { SIGN_IN_AGAIN } from '../../text/access.ts';
import { SignInForm } from './sign-in-form.ts';

/**
 * Asks for the password over what one is writing, which stays where it is.
 * @returns what signing in gave; undefined if one does not want to now.
 */
export function signInAgain<User>(
  email: string,
  login: (email: string, password: string) => Promise<User>,
): Promise<User | undefined> {
  const dialog = document.createElement('dialog');
  dialog.className = 'entrata entrata-di-nuovo';
  dialog.setAttribute('aria-labelledby', 'entra-di-nuovo');
  const root = createRoot(dialog);
  let entered: User | undefined;
  root.render([
    createElement('h2', { key: 'title', id: 'entra-di-nuovo' }, SIGN_IN_AGAIN.title),
    createElement('p', { key: 'why' }, SIGN_IN_AGAIN.why),
    createElement(SignInForm, {
      key: 'form',
      email,
      signIn: async (address, password) => {
        entered = await login(address, password);
        dialog.close();
      },
    }),
    createElement(
      'button',
      { key: 'later', type: 'button', onClick: () => dialog.close() },
      SIGN_IN_AGAIN.later,
    ),
  ]);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      root.unmount();
      dialog.remove();
      resolve(entered);
    });
  });
}
