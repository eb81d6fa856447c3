import type {
  ListWebAuthnCredentialsRequest,
  ListWebAuthnCredentialsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import type { WebAuthnCredential } from '../../model/web-authn-credentials.ts';
import { keyPrefix } from '../../store/store.ts';
import { listPage } from '../_list.ts';
import { defineOperation } from '../operation.ts';

export const listWebAuthnCredentials = defineOperation<
  ListWebAuthnCredentialsRequest,
  ListWebAuthnCredentialsResponse
>('ListWebAuthnCredentials', async ({ emulator }, input) => {
  const { user } = requireAccessToken(emulator, input.AccessToken);
  const page = listPage<WebAuthnCredential>(emulator, `passkeys ${user.poolId} ${user.key}`, {
    table: 'webAuthnCredentials',
    prefix: keyPrefix(user.poolId, user.key),
    limit: input.MaxResults || 20,
    token: input.NextToken,
  });
  return {
    Credentials: page.items.map((credential) => ({
      CredentialId: credential.id,
      FriendlyCredentialName: credential.name,
      RelyingPartyId: credential.relyingPartyId,
      AuthenticatorAttachment: credential.attachment,
      AuthenticatorTransports: [...credential.transports],
      CreatedAt: new Date(credential.createdAt),
    })),
    NextToken: page.nextToken,
  };
});
