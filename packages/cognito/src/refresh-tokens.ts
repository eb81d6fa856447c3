import { GetTokensFromRefreshTokenCommand } from '@aws-sdk/client-cognito-identity-provider';

import { CognitoError } from './cognito-error.ts';
import { clientFrom, type Connection } from './connection.ts';

/** Fresh tokens of one session. */
export interface RefreshedTokens {
  idToken: string;
  accessToken: string;
  /** With rotation on, takes the place of the one that was used. */
  refreshToken: string | undefined;
}

/**
 * Exchanges a refresh token. With rotation on, the old one works for the client's grace period
 * only, and the new one lives no longer than the old one would have.
 *
 * @throws CognitoError `cognito.not_authorized` when it was revoked or has expired,
 *   `cognito.refresh_token_reused` when it was exchanged before
 */
export async function refreshTokens(
  connection: Connection,
  refreshToken: string,
  client?: 'sso',
): Promise<RefreshedTokens> {
  const { clientId, clientSecret } = clientFrom(connection, client);
  const answer = await connection.call('GetTokensFromRefreshToken', (sdk, deadline) =>
    sdk.send(
      new GetTokensFromRefreshTokenCommand({
        ClientId: clientId,
        // The secret itself, not a SECRET_HASH as elsewhere.
        ClientSecret: clientSecret,
        RefreshToken: refreshToken,
      }),
      deadline,
    ),
  );
  const tokens = answer.AuthenticationResult;
  if (tokens?.IdToken === undefined || tokens.AccessToken === undefined) {
    throw new CognitoError('cognito.failed', 'GetTokensFromRefreshToken: no tokens', undefined);
  }
  return {
    idToken: tokens.IdToken,
    accessToken: tokens.AccessToken,
    refreshToken: tokens.RefreshToken,
  };
}
