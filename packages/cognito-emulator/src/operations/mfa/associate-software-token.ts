import type {
  AssociateSoftwareTokenRequest,
  AssociateSoftwareTokenResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { associateApp, requireSetup } from '../../auth/software-token-setup.ts';
import { defineOperation } from '../operation.ts';

/** AssociateSoftwareToken: a new secret for an authenticator app. */
export const associateSoftwareToken = defineOperation<
  AssociateSoftwareTokenRequest,
  AssociateSoftwareTokenResponse
>('AssociateSoftwareToken', async ({ emulator }, { AccessToken, Session }) => {
  const setup = requireSetup(emulator, AccessToken, Session);
  const { secret, session } = await associateApp(emulator, setup);
  return { SecretCode: secret, ...(session ? { Session: session } : {}) };
});
