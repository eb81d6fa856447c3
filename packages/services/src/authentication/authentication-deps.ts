import type { UserId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';

/** Verifies what a caller shows in an Authorization header; `packages/auth` has the real one. */
export interface AccessTokens {
  verifyAccessToken(
    token: string,
  ): Promise<{ readonly sub: UserId; readonly authTime: Date; readonly groups: readonly string[] }>;
  verifyClientToken(
    token: string,
  ): Promise<{ readonly clientId: string; readonly scopes: readonly string[] }>;
}

/** What makes a context out of credentials. */
export interface AuthenticationDeps extends Deps {
  readonly accessTokens: AccessTokens;
}
