import type { GatewayUser } from 'decap-cms-backend-git-gateway';

/** Where the client of the accounts service keeps who is in. */
const STORED_USER = 'gotrue.user';

/**
 * A token that the gateway takes.
 * @param renew whether the one there is was refused
 * @throws where the accounts service gives no other, or cannot be reached.
 */
export async function currentToken(user: GatewayUser, renew: boolean): Promise<string> {
  adoptNewest(user);
  const { token } = user;
  const stored = localStorage.getItem(STORED_USER);
  try {
    return await user.jwt(renew);
  } catch (error) {
    // Its client forgets who is in also where only the connection failed.
    if (isUnreachable(error) && stored !== null) {
      user.token = token;
      localStorage.setItem(STORED_USER, stored);
    }
    throw error;
  }
}

export function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError;
}

/** Renewing makes the token before useless: another window of this browser may have done it. */
function adoptNewest(user: GatewayUser): void {
  const stored = JSON.parse(localStorage.getItem(STORED_USER) ?? '{}') as Partial<GatewayUser>;
  if (stored.token && stored.id === user.id) user.token = stored.token;
}
