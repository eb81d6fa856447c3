import type {
  GetClientTokenRequest,
  GetClientTokenResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { clientToken } from '../../auth/client-token.ts';
import { allowsFlow } from '../../auth/flows/flow.ts';
import { clientSecretMatches } from '../../auth/secret-hash.ts';
import { requireClient } from '../../model/pools.ts';
import { CognitoError, notAuthorized } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';

export const getClientToken = defineOperation<GetClientTokenRequest, GetClientTokenResponse>(
  'GetClientToken',
  async ({ emulator }, input) => {
    const client = requireClient(emulator.store, input.ClientId);
    if (!clientSecretMatches(client, input.Secret) || client.secrets.length === 0) {
      throw notAuthorized(`Unable to verify secret for client ${input.ClientId}`);
    }
    if (!allowsFlow(client, 'CLIENT_TOKEN_AUTH')) {
      throw notAuthorized('Client is not enabled for client token authentication.');
    }
    const allowed = client.settings.AllowedOAuthScopes ?? [];
    const scopes = input.Scopes?.length ? input.Scopes : allowed;
    const unknown = scopes.find((scope) => !allowed.includes(scope));
    if (unknown) {
      throw new CognitoError('ScopeDoesNotExistException', `Invalid scope requested: ${unknown}`);
    }
    const { token, expiresIn } = await clientToken(
      emulator,
      client,
      scopes,
      input.ClientMetadata ?? {},
    );
    return {
      ClientAuthenticationResult: { AccessToken: token, ExpiresIn: expiresIn, TokenType: 'Bearer' },
    };
  },
);
