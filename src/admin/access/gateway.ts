import {
  type Credentials,
  type GatewayUser,
  GitGatewayBackend,
} from 'decap-cms-backend-git-gateway';
import { currentToken, isUnreachable } from './session.ts';
import { signInAgain } from './sign-in-again.ts';
import { signInPage } from './sign-in-page.ts';

/** Decap's gateway, with a page of ours to sign in, where one also signs in again while writing. */
export class Gateway extends GitGatewayBackend {
  readonly #page = signInPage((email, password) => this.#login(email, password));
  #user!: GatewayUser;
  #isIn = false;
  #asking: Promise<GatewayUser | undefined> | undefined;

  override authComponent(): unknown {
    return this.authType === 'pkce' ? super.authComponent() : this.#page;
  }

  override async authenticate(credentials: Credentials): Promise<object> {
    // With a proof key there is a token and nobody to ask for another.
    if (!('jwt' in credentials)) return super.authenticate(credentials);
    this.#user = credentials;
    this.#isIn = false;
    const { email, user_metadata } = credentials;
    const enter = () => super.authenticate({ email, user_metadata, jwt: () => this.#token(email) });
    const refused = credentials.token?.access_token;
    const known = await enter().catch(async (error: unknown) => {
      if ((error as { status?: number }).status !== 401) throw error;
      await currentToken(credentials, refused);
      return enter();
    });
    this.#isIn = true;
    this.#renewRefusedTokens(email);
    return known;
  }

  async #login(email: string, password: string): Promise<GatewayUser> {
    const { login } = await this.getAuthClient();
    return login(email, password, true);
  }

  async #token(email: string, refused?: string): Promise<string> {
    try {
      return await currentToken(this.#user, refused);
    } catch (error) {
      if (!this.#isIn || isUnreachable(error)) throw error;
      this.#asking ??= signInAgain(email, (address, password) => this.#login(address, password));
      const user = await this.#asking.finally(() => (this.#asking = undefined));
      if (user === undefined) throw error;
      this.#user = user;
      return user.jwt();
    }
  }

  /** A token may be refused before its time, as when this computer's clock is slow. */
  #renewRefusedTokens(email: string): void {
    const ask = this.requestFunction;
    if (this.api === undefined) return;
    this.api.requestFunction = async (request) => {
      const token = this.#user.token?.access_token;
      const response = await ask(request);
      if (response.status !== 401) return response;
      const renewed = await this.#token(email, token).catch(() => undefined);
      return renewed === undefined ? response : ask(request);
    };
  }
}
