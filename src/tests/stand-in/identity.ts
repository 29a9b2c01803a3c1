import { randomUUID } from 'node:crypto';
import { type Asked, type Given, ok } from './route.ts';

interface User {
  id: string;
  email: string;
  password: string | undefined;
  roles: string[];
  confirmed: boolean;
}

interface MailToken {
  user: User;
  kind: 'confirmation' | 'recovery' | 'email_change';
  /** Where it was sent, if the address is to change. */
  newEmail: string | undefined;
  expired: boolean;
}

/** Netlify's own limit is an hour. */
const SECONDS_OF_SESSION = 3600;
const SHORTEST_PASSWORD = 8;

/**
 * A local stand-in for Netlify Identity: what the CMS and the page for accounts ask of it, answered
 * as GoTrue does. Nothing is signed: it keeps what it gave out.
 * Source: https://github.com/netlify/gotrue (api/verify.go, token.go, user.go, recover.go).
 */
export class IdentityStandIn {
  /** Mails it would have sent: to whom, and the end of the address in each. */
  readonly mails: { to: string; hash: string }[] = [];
  readonly #users = new Map<string, User>();
  readonly #mailTokens = new Map<string, MailToken>();
  readonly #access = new Map<string, User>();
  readonly #refresh = new Map<string, User>();
  #failure: Given | undefined;

  /** Somebody who can sign in at once. */
  addUser(email: string, password: string, roles: string[] = []): void {
    this.#users.set(email, { id: randomUUID(), email, password, roles, confirmed: true });
  }

  /** What the owner does in Netlify's pages. @returns the token in the mail. */
  invite(email: string): string {
    const user: User = {
      id: randomUUID(),
      email,
      password: undefined,
      roles: [],
      confirmed: false,
    };
    this.#users.set(email, user);
    return this.#mail(user, 'confirmation', 'invite_token');
  }

  /** What somebody who is signed in asks for: the mail goes to the new address. */
  changeAddress(email: string, newEmail: string): void {
    const user = this.#users.get(email);
    if (user === undefined) throw new Error(`Nobody has ${email}`);
    this.#mail(user, 'email_change', 'email_change_token', newEmail);
  }

  /** A day goes by: mails of before no longer work. */
  expireMails(): void {
    for (const token of this.#mailTokens.values()) token.expired = true;
  }

  /** An hour goes by: who asks to go on may. */
  ageSessions(): void {
    this.#access.clear();
  }

  /** Whoever is in is out: at the next request, and when they ask to go on. */
  endSessions(): void {
    this.#access.clear();
    this.#refresh.clear();
  }

  /** What every request gets until told otherwise. */
  fail(failure: Given | undefined): void {
    this.#failure = failure;
  }

  /** Whose access token it is. */
  userOf(token: string | undefined): { email: string; roles: readonly string[] } | undefined {
    return token === undefined ? undefined : this.#access.get(token);
  }

  answer(asked: Asked): Given {
    if (this.#failure !== undefined) return this.#failure;
    switch (`${asked.method} ${asked.path}`) {
      case 'GET /settings':
        return ok({ external: { email: true }, disable_signup: true, autoconfirm: false });
      case 'POST /token':
        return this.#token(asked);
      case 'GET /user':
      case 'PUT /user':
        return this.#user(asked);
      case 'POST /logout':
        this.#access.delete(asked.token ?? '');
        return { status: 204 };
      case 'POST /verify':
        return this.#verify(asked);
      case 'POST /recover':
        return this.#recover(asked);
      default:
        return wrong(404, 'Not Found');
    }
  }

  #token({ body, query }: Asked): Given {
    const given = { ...Object.fromEntries(query), ...body };
    if (given['grant_type'] === 'refresh_token') {
      const user = this.#refresh.get(String(given['refresh_token']));
      if (user === undefined) return grantError('Invalid Refresh Token');
      this.#refresh.delete(String(given['refresh_token']));
      return ok(this.#session(user));
    }
    const user = this.#users.get(String(given['username']));
    if (user?.password === undefined || user.password !== given['password']) {
      return grantError('No user found with that email, or password invalid.');
    }
    return user.confirmed ? ok(this.#session(user)) : grantError('Email not confirmed');
  }

  #user({ method, token, body }: Asked): Given {
    const user = this.#access.get(token ?? '');
    if (user === undefined) return wrong(401, 'Invalid token: token is expired');
    if (method === 'PUT' && body['email_change_token'] !== undefined) {
      return this.#confirmChange(user, String(body['email_change_token']));
    }
    if (method === 'PUT') {
      const { password } = body;
      if (!isPassword(password)) return wrong(422, WEAK);
      user.password = password;
    }
    return ok(describe(user));
  }

  #confirmChange(user: User, token: string): Given {
    const found = this.#mailTokens.get(token);
    if (found?.user !== user || found.newEmail === undefined) {
      return wrong(401, "Email Change Token didn't match token on file");
    }
    if (found.expired) return wrong(422, 'Email change token expired');
    this.#users.delete(user.email);
    user.email = found.newEmail;
    this.#users.set(user.email, user);
    this.#mailTokens.delete(token);
    return ok(describe(user));
  }

  #verify({ body: { type, token, password } }: Asked): Given {
    const found = this.#mailTokens.get(String(token));
    const kind = type === 'signup' ? 'confirmation' : type;
    if (found === undefined || found.kind !== kind) return wrong(404, 'User not found');
    if (found.expired) return wrong(410, `${kind} token expired`);
    const { user } = found;
    if (kind === 'confirmation' && user.password === undefined) {
      if (password === undefined) return wrong(422, 'Invited users must specify a password');
      if (!isPassword(password)) return wrong(422, WEAK);
      user.password = password;
    }
    user.confirmed = true;
    this.#mailTokens.delete(String(token));
    return ok(this.#session(user));
  }

  #recover({ body: { email } }: Asked): Given {
    const user = this.#users.get(String(email));
    if (user === undefined) return wrong(404, 'User not found');
    this.#mail(user, 'recovery', 'recovery_token');
    return ok({});
  }

  #mail(user: User, kind: MailToken['kind'], name: string, newEmail?: string): string {
    const token = randomUUID().replaceAll('-', '').slice(0, 22);
    this.#mailTokens.set(token, { user, kind, newEmail, expired: false });
    this.mails.push({ to: newEmail ?? user.email, hash: `#${name}=${token}` });
    return token;
  }

  #session(user: User): object {
    const access = jwt({
      sub: user.id,
      email: user.email,
      jti: randomUUID(),
      app_metadata: { provider: 'email', roles: user.roles },
      user_metadata: {},
      exp: Math.floor(Date.now() / 1000) + SECONDS_OF_SESSION,
    });
    const refresh = randomUUID();
    this.#access.set(access, user);
    this.#refresh.set(refresh, user);
    return {
      access_token: access,
      token_type: 'bearer',
      expires_in: SECONDS_OF_SESSION,
      refresh_token: refresh,
    };
  }
}

const WEAK = `Password should be at least ${SHORTEST_PASSWORD} characters and not easy to guess`;

function isPassword(value: unknown): value is string {
  return (
    typeof value === 'string' && value.length >= SHORTEST_PASSWORD && !/^password/i.test(value)
  );
}

function describe({ id, email, roles }: User): object {
  return { id, email, app_metadata: { provider: 'email', roles }, user_metadata: {} };
}

function wrong(code: number, msg: string): Given {
  return ok({ code, msg }, code);
}

function grantError(description: string): Given {
  return ok({ error: 'invalid_grant', error_description: description }, 400);
}

/** Read by the CMS for its end and its roles. */
function jwt(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${randomUUID().replaceAll('-', '')}`;
}
