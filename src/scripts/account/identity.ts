/** Why the identity service did not do what was asked. */
export type Failure =
  | { kind: 'offline' }
  /** The link was used already, or is too old. */
  | { kind: 'expired' }
  | { kind: 'weak-password' }
  /** No account with this address and this password. */
  | { kind: 'wrong-sign-in' }
  | { kind: 'too-often' }
  /** Nobody turned the service on for this site. */
  | { kind: 'absent' }
  | { kind: 'broken'; status: number };

export type Outcome<Value = void> = { value: Value } | { failure: Failure };

/** What one signs in with. */
export interface Account {
  email: string;
  password: string;
}

/** What the service gives for a token of a mail: leave to change one's own account. */
export interface Session {
  access: string;
}

const SERVICE = '/.netlify/identity';

/**
 * Uses up the token of an invitation: from then on there is an account with this password.
 * Source of the calls: https://github.com/netlify/gotrue and its client gotrue-js.
 */
export function acceptInvite(token: string, password: string): Promise<Outcome<Session>> {
  return verify({ type: 'signup', token, password });
}

/** Uses up the token with which an address is confirmed. */
export function confirmAddress(token: string): Promise<Outcome<Session>> {
  return verify({ type: 'signup', token });
}

/** Uses up the token of a mail about a forgotten password. */
export function recover(token: string): Promise<Outcome<Session>> {
  return verify({ type: 'recovery', token });
}

export async function changePassword(session: Session, password: string): Promise<Outcome> {
  const changed = await call('PUT', '/user', { password }, session);
  return 'failure' in changed ? changed : { value: undefined };
}

/**
 * Uses up the token with which a new address is confirmed. Unlike the others it is good only for who
 * is signed in, with the address of before.
 */
export async function confirmNewAddress(
  token: string,
  { email, password }: Account,
): Promise<Outcome> {
  const entered = await signIn(email, password);
  if ('failure' in entered) return entered;
  const changed = await call('PUT', '/user', { email_change_token: token }, entered.value);
  return 'failure' in changed ? changed : { value: undefined };
}

/**
 * Has a mail sent to an address. Whether anybody has that address is not told: an address nobody
 * invited is no failure.
 */
export async function askForMail(email: string): Promise<Outcome> {
  const asked = await call('POST', '/recover', { email });
  return 'failure' in asked && asked.failure.kind !== 'expired' ? asked : { value: undefined };
}

async function signIn(username: string, password: string): Promise<Outcome<Session>> {
  const form = new URLSearchParams({ grant_type: 'password', username, password });
  return sessionOf(await call('POST', '/token', form));
}

async function verify(body: object): Promise<Outcome<Session>> {
  return sessionOf(await call('POST', '/verify', body));
}

function sessionOf(given: Outcome<Record<string, unknown>>): Outcome<Session> {
  if ('failure' in given) return given;
  const { access_token: access } = given.value;
  return typeof access === 'string'
    ? { value: { access } }
    : { failure: { kind: 'broken', status: 200 } };
}

async function call(
  method: 'POST' | 'PUT',
  path: string,
  body: object | URLSearchParams,
  session?: Session,
): Promise<Outcome<Record<string, unknown>>> {
  const isForm = body instanceof URLSearchParams;
  const response = await fetch(`${SERVICE}${path}`, {
    method,
    headers: {
      ...(!isForm && { 'Content-Type': 'application/json' }),
      ...(session !== undefined && { Authorization: `Bearer ${session.access}` }),
    },
    body: isForm ? body : JSON.stringify(body),
  }).catch(() => undefined);
  if (response === undefined) return { failure: { kind: 'offline' } };
  const answer = await readJson(response);
  if (response.ok && answer !== undefined) return { value: answer };
  return { failure: failureOf(response.status, answer) };
}

/** An object; undefined where the answer is something else, like the site's own page for errors. */
async function readJson(response: Response): Promise<Record<string, unknown> | undefined> {
  const read: unknown = await response.json().catch(() => undefined);
  return typeof read === 'object' && read !== null ? { ...read } : undefined;
}

/** @param answer what came with it: a `msg` in English, which says more than the status. */
function failureOf(status: number, answer: Record<string, unknown> | undefined): Failure {
  if (status === 429) return { kind: 'too-often' };
  if (answer === undefined) {
    return status === 404 || status < 300 ? { kind: 'absent' } : { kind: 'broken', status };
  }
  // A token nobody has, one that is too old, a session that is over.
  if ([401, 404, 410].includes(status)) return { kind: 'expired' };
  if (answer['error'] === 'invalid_grant') return { kind: 'wrong-sign-in' };
  const message = typeof answer['msg'] === 'string' ? answer['msg'] : '';
  if (status === 422 && /token expired/i.test(message)) return { kind: 'expired' };
  return status === 422 && /password/i.test(message)
    ? { kind: 'weak-password' }
    : { kind: 'broken', status };
}
