import type {
  AssociateSoftwareTokenRequest,
  AssociateSoftwareTokenResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { changeUser } from '../../auth/change-user.ts';
import { newTotpSecret } from '../../crypto/totp.ts';
import { defineOperation } from '../operation.ts';
import { nextSetupSession, requireSetup } from './_setup.ts';

/** AssociateSoftwareToken: a new secret for an authenticator app. */
export const associateSoftwareToken = defineOperation<
  AssociateSoftwareTokenRequest,
  AssociateSoftwareTokenResponse
>('AssociateSoftwareToken', async ({ emulator }, { AccessToken, Session }) => {
  const setup = requireSetup(emulator, AccessToken, Session);
  const secret = newTotpSecret();
  await changeUser(emulator, setup.pool, setup.user.key, (current) => ({
    ...current,
    pendingTotp: secret,
  }));
  const next = await nextSetupSession(emulator, setup, {});
  return { SecretCode: secret, ...(next ? { Session: next } : {}) };
});
