import type { GatewayUser } from 'decap-cms-backend-git-gateway';

/** Where the client of the accounts service keeps who is in. */
const STORED_USER = 'gotrue.user';

/**
 * A token that the gateway takes. One window at a time asks for another: renewing makes the one
 * before useless, and whoever came with it would be put out.
 * @param refused a token that the gateway no longer took
 * @throws where the accounts service gives no other, or cannot be reached.
 */
export function currentToken(user: GatewayUser, refused?: string): Promise<string> {
  return navigator.locks.request(STORED_USER, () => {
    adoptNewest(user);
    return tokenOf(user, refused !== undefined && user.token?.access_token === refused);
  });
}

async function tokenOf(user: GatewayUser, renew: boolean): Promise<string> {
  const { token } = user;
  const stored = localStorage.getItem(STORED_USER);
  try {
    return await user.jwt(renew);
  } catch (error) {
    // Its client forgets who is in also where only the connection failed.
    if (isUnreachable(error) && token && stored !== null) {
      user.token = token;
      localStorage.setItem(STORED_USER, stored);
    }
    throw error;
  }
}

export function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError;
}

/** Another window of this browser may have renewed it. */
function adoptNewest(user: GatewayUser): void {
  const stored = JSON.parse(localStorage.getItem(STORED_USER) ?? '{}') as Partial<GatewayUser>;
  if (stored.token && stored.id === user.id) user.token = stored.token;
}
