import {
  brokenService,
  EXPIRED,
  FAILURES,
  type Task,
  TASK_DONE,
  TASK_TITLES,
} from '../../text/account.ts';
import {
  acceptInvite,
  type Account,
  askForMail,
  changePassword,
  confirmAddress,
  confirmNewAddress,
  type Failure,
  type Outcome,
  recover,
  type Session,
} from './identity.ts';
import { markFields, problemOf, readForm, showPassword } from './account-form.ts';
import { type MailToken, readMailToken } from './mail-token.ts';

/** The parts of the page, all of them there from the beginning. */
interface Parts {
  title: HTMLElement;
  alert: HTMLElement;
  done: HTMLElement;
  forms: Record<'password' | 'confirm' | 'change' | 'ask', HTMLFormElement>;
}

const FORM_OF = {
  invite: 'password',
  recovery: 'password',
  confirmation: 'confirm',
  email_change: 'change',
  ask: 'ask',
} as const satisfies Record<Task, keyof Parts['forms']>;

/** Makes the page do what the link in its address asks for. */
export function startAccountPage(page: HTMLElement): void {
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const [title, alert, done] = [part('title'), part('alert'), part('done')];
  const form = (name: string) => page.querySelector<HTMLFormElement>(`form[data-form="${name}"]`);
  const [password, confirm, change, ask] = [
    form('password'),
    form('confirm'),
    form('change'),
    form('ask'),
  ];
  if (!title || !alert || !done || !password || !confirm || !change || !ask) return;
  const parts: Parts = { title, alert, done, forms: { password, confirm, change, ask } };
  page.querySelector('[data-part="before"]')?.remove();
  showPassword(password);
  const begin = () => beginTask(parts, readMailToken(location.hash));
  // Somebody pastes another link into the same window.
  window.addEventListener('hashchange', begin);
  begin();
}

function beginTask(parts: Parts, mail: MailToken | undefined): void {
  const task: Task = mail?.task ?? 'ask';
  say(parts, undefined);
  parts.done.hidden = true;
  show(parts, task);
  const form = parts.forms[FORM_OF[task]];
  const work = workOf(task, mail?.token ?? '');
  form.onsubmit = (event) => {
    event.preventDefault();
    void submit(parts, task, form, work);
  };
}

/** What a form asks of the service. It may be asked more than once, until it goes well. */
type Work = (written: Account) => Promise<Outcome<unknown>>;

function workOf(task: Task, token: string): Work {
  switch (task) {
    case 'invite':
      return ({ password }) => acceptInvite(token, password);
    case 'confirmation':
      return () => confirmAddress(token);
    case 'recovery':
      return recovery(token);
    case 'email_change':
      return (account) => confirmNewAddress(token, account);
    case 'ask':
      return ({ email }) => askForMail(email);
  }
}

/** The token works once: if then the password is refused, what it gave is still good. */
function recovery(token: string): Work {
  let session: Session | undefined;
  return async ({ password }) => {
    if (session === undefined) {
      const recovered = await recover(token);
      if ('failure' in recovered) return recovered;
      session = recovered.value;
    }
    return changePassword(session, password);
  };
}

async function submit(parts: Parts, task: Task, form: HTMLFormElement, work: Work): Promise<void> {
  const written = readForm(form);
  const problem = problemOf(task, written);
  markFields(form, problem?.field);
  say(parts, problem?.text);
  if (problem !== undefined) return;
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]');
  button?.setAttribute('aria-disabled', 'true');
  form.inert = true;
  const outcome = await work(written);
  form.inert = false;
  button?.removeAttribute('aria-disabled');
  if ('failure' in outcome) fail(parts, task, outcome.failure);
  else finish(parts, task);
}

function fail(parts: Parts, task: Task, failure: Failure): void {
  if (failure.kind === 'expired') {
    forgetToken();
    if (task === 'recovery') beginTask(parts, undefined);
    else show(parts, undefined);
  }
  say(parts, describe(task, failure));
  parts.alert.focus();
}

function describe(task: Task, failure: Failure): string {
  switch (failure.kind) {
    case 'expired':
      return EXPIRED[task];
    case 'broken':
      return brokenService(failure.status);
    default:
      return FAILURES[failure.kind];
  }
}

function finish(parts: Parts, task: Task): void {
  forgetToken();
  show(parts, undefined);
  const text = parts.done.querySelector('p');
  if (text) text.textContent = TASK_DONE[task];
  const door = parts.done.querySelector<HTMLElement>('[data-part="door"]');
  if (door) door.hidden = task === 'ask';
  parts.done.hidden = false;
  parts.done.focus();
}

/** One form at a time; none when there is nothing more to do. */
function show(parts: Parts, task: Task | undefined): void {
  if (task !== undefined) parts.title.textContent = TASK_TITLES[task];
  for (const [name, form] of Object.entries(parts.forms)) {
    form.hidden = task === undefined || FORM_OF[task] !== name;
  }
}

function say({ alert }: Parts, text: string | undefined): void {
  alert.hidden = text === undefined;
  alert.textContent = text ?? '';
}

/** Not before the work is done: whoever reloads the page needs it still. */
function forgetToken(): void {
  history.replaceState(null, '', location.pathname);
}
