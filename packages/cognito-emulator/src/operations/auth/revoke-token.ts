import type {
  RevokeTokenRequest,
  RevokeTokenResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { revokeRefreshToken } from '../../auth/revoke.ts';
import { clientSecretMatches } from '../../auth/secret-hash.ts';
import { requireClient } from '../../model/pools.ts';
import { CognitoError, notAuthorized } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';

export const revokeToken = defineOperation<RevokeTokenRequest, RevokeTokenResponse>(
  'RevokeToken',
  async ({ emulator }, { Token, ClientId, ClientSecret }) => {
    const client = requireClient(emulator.store, ClientId);
    if (!clientSecretMatches(client, ClientSecret)) {
      throw notAuthorized(`Unable to verify secret for client ${ClientId}`);
    }
    const result = await revokeRefreshToken(emulator, client, Token);
    if (result === 'disabled') {
      throw new CognitoError(
        'UnsupportedOperationException',
        'Cannot revoke token. Token revocation is not enabled for this client.',
      );
    }
    if (result === 'not-refresh') {
      throw new CognitoError('UnsupportedTokenTypeException', 'Unsupported Token Type');
    }
    if (result === 'foreign') {
      throw new CognitoError('UnauthorizedException', 'Invalid token for client.');
    }
    return {};
  },
);
