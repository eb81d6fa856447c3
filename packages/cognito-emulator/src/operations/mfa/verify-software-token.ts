import type {
  VerifySoftwareTokenRequest,
  VerifySoftwareTokenResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { proveApp, requireSetup } from '../../auth/software-token-setup.ts';
import { defineOperation } from '../operation.ts';

/** VerifySoftwareToken: the first code of a new authenticator app. */
export const verifySoftwareToken = defineOperation<
  VerifySoftwareTokenRequest,
  VerifySoftwareTokenResponse
>('VerifySoftwareToken', async ({ emulator }, input) => {
  const setup = requireSetup(emulator, input.AccessToken, input.Session);
  const session = await proveApp(emulator, setup, input.UserCode, input.FriendlyDeviceName);
  return { Status: 'SUCCESS', ...(session ? { Session: session } : {}) };
});
