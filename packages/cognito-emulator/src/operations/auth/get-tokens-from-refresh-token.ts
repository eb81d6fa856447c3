import type {
  GetTokensFromRefreshTokenRequest,
  GetTokensFromRefreshTokenResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { refreshTokens, requireRefreshToken } from '../../auth/refresh.ts';
import { clientSecretMatches } from '../../auth/secret-hash.ts';
import { requireClient } from '../../model/pools.ts';
import { notAuthorized } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';

/** GetTokensFromRefreshToken: takes the client secret itself, not a hash. */
export const getTokensFromRefreshToken = defineOperation<
  GetTokensFromRefreshTokenRequest,
  GetTokensFromRefreshTokenResponse
>(
  'GetTokensFromRefreshToken',
  async ({ emulator }, { ClientId, ClientSecret, RefreshToken, ClientMetadata }) => {
    const client = requireClient(emulator.store, ClientId);
    if (!clientSecretMatches(client, ClientSecret)) {
      throw notAuthorized(`Unable to verify secret for client ${ClientId}`);
    }
    const grant = requireRefreshToken(emulator, ClientId, RefreshToken);
    const tokens = await refreshTokens(emulator, grant, ClientMetadata ?? {});
    return {
      AuthenticationResult: {
        AccessToken: tokens.accessToken,
        ExpiresIn: tokens.expiresIn,
        TokenType: 'Bearer',
        IdToken: tokens.idToken,
        ...(tokens.refreshToken ? { RefreshToken: tokens.refreshToken } : {}),
      },
    };
  },
);
