import type { UserId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';

/** What the access token of a person says. */
export interface AccessTokenClaims {
  readonly sub: UserId;
  /** The app client that they signed in to. */
  readonly clientId: string;
  /** The pool's name for them. */
  readonly username: string;
  readonly authTime: Date;
  readonly groups: readonly string[];
  readonly jti: string;
  /** Shared by all tokens of one sign-in; null where the pool does not tell. */
  readonly originJti: string | null;
}

/** Verifies what a caller shows in an Authorization header; `packages/auth` has the real one. */
export interface AccessTokens {
  verifyAccessToken(token: string): Promise<AccessTokenClaims>;
  verifyClientToken(
    token: string,
  ): Promise<{ readonly clientId: string; readonly scopes: readonly string[] }>;
}

/** What makes a context out of credentials. */
export interface AuthenticationDeps extends Deps {
  readonly accessTokens: AccessTokens;
  /** App clients whose people need not have been in the web app before. */
  readonly publicClientIds: ReadonlySet<string>;
}
