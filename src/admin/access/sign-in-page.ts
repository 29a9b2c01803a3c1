import { createElement, type ReactNode } from 'react';
import * as routes from '../../routes.ts';
import { SIGN_IN } from '../../text/access.ts';
import { settings } from '../settings.ts';
import { SignInForm } from './sign-in-form.ts';

/** What Decap gives the page of a backend where one signs in. */
interface PageProps<User> {
  onLogin: (user: User) => void;
  /** Why who has an account is not let in. */
  error?: string;
  inProgress: boolean;
}

type SignInPage<User> = (props: PageProps<User>) => ReactNode;

/** The page that stands in place of the CMS until somebody is known. */
export function signInPage<User>(
  login: (email: string, password: string) => Promise<User>,
): SignInPage<User> {
  return ({ onLogin, error, inProgress }) =>
    createElement(
      'main',
      { className: 'entrata' },
      createElement('p', { className: 'entrata-sito' }, settings.siteName),
      createElement('h1', null, SIGN_IN.title),
      createElement(SignInForm, {
        problem: error,
        busy: inProgress,
        signIn: async (email, password) => onLogin(await login(email, password)),
      }),
      createElement('p', null, link(routes.account, SIGN_IN.forgotten)),
      createElement('p', null, link(routes.home, SIGN_IN.back)),
    );
}

function link(href: string, text: string): ReactNode {
  return createElement('a', { href }, text);
}
