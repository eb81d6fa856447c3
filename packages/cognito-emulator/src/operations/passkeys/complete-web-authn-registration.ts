import type {
  CompleteWebAuthnRegistrationRequest,
  CompleteWebAuthnRegistrationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { getRelyingParty, verifyRegistration } from '../../auth/web-authn.ts';
import { listUserCredentials, putCredential } from '../../model/web-authn-credentials.ts';
import { CognitoError } from '../../wire/errors.ts';
import { takeChallenge } from '../../auth/passkey-registration.ts';
import { defineOperation } from '../operation.ts';

/** Passkeys of one user. Source: quotas page. */
const MAX_CREDENTIALS = 20;

export const completeWebAuthnRegistration = defineOperation<
  CompleteWebAuthnRegistrationRequest,
  CompleteWebAuthnRegistrationResponse
>('CompleteWebAuthnRegistration', async ({ emulator }, input) => {
  const { pool, client, user } = requireAccessToken(emulator, input.AccessToken);
  getRelyingParty(emulator, pool);
  const challenge = await takeChallenge(emulator, client, user);
  const credential = await verifyRegistration(emulator, pool, input.Credential, challenge);
  await emulator.store.write((tx) => {
    if (listUserCredentials(tx, user).length >= MAX_CREDENTIALS) {
      throw new CognitoError('LimitExceededException', 'Too many passkeys.');
    }
    putCredential(tx, user, credential);
  });
  return {};
});
