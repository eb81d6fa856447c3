import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import type { Emulator } from '../emulator.ts';
import { requireClientAndPool } from '../model/pools.ts';
import { requireUser } from '../model/users.ts';
import { createFamily } from './token-family.ts';
import { issueTokens, SELF_SERVICE_SCOPE } from './tokens.ts';

/** Whose tokens, and for which client. */
export interface MintRequest {
  readonly clientId: string;
  /** As people sign in: name, alias or sub. */
  readonly username: string;
  /** Scopes as through the OAuth endpoints; without any, as by a sign-in through the API. */
  readonly scopes?: readonly string[];
}

/**
 * Tokens as after a sign-in, without one: for tests. PreTokenGeneration runs, other triggers do not.
 * @throws CognitoError for a client or person that is not there
 */
export async function mintTokens(
  emulator: Emulator,
  { clientId, username, scopes }: MintRequest,
): Promise<AuthenticationResultType> {
  const { pool, client } = requireClientAndPool(emulator.store, clientId);
  const user = requireUser(emulator.store, pool, username);
  const { family, refreshToken } = await emulator.store.write((tx) =>
    createFamily(tx, {
      ...{ client, user, now: emulator.clock.now(), oauth: scopes !== undefined },
      scopes: scopes ?? [SELF_SERVICE_SCOPE],
    }),
  );
  const source = scopes ? 'HostedAuth' : 'Authentication';
  const tokens = await issueTokens(emulator, { pool, client, user, family, source });
  return {
    AccessToken: tokens.accessToken,
    ExpiresIn: tokens.expiresIn,
    IdToken: tokens.idToken,
    RefreshToken: refreshToken,
    TokenType: 'Bearer',
  };
}
