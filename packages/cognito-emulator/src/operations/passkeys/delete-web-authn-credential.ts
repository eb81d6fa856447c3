import type {
  DeleteWebAuthnCredentialRequest,
  DeleteWebAuthnCredentialResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { listUserCredentials, removeCredential } from '../../model/web-authn-credentials.ts';
import { resourceNotFound } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';

export const deleteWebAuthnCredential = defineOperation<
  DeleteWebAuthnCredentialRequest,
  DeleteWebAuthnCredentialResponse
>('DeleteWebAuthnCredential', async ({ emulator }, input) => {
  const { user } = requireAccessToken(emulator, input.AccessToken);
  await emulator.store.write((tx) => {
    if (!listUserCredentials(tx, user).some(({ id }) => id === input.CredentialId)) {
      throw resourceNotFound('The passkey does not exist.');
    }
    removeCredential(tx, user, input.CredentialId);
  });
  return {};
});
