import type {
  StartWebAuthnRegistrationRequest,
  StartWebAuthnRegistrationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { creationOptions } from '../../auth/web-authn.ts';
import { rememberChallenge } from '../../auth/passkey-registration.ts';
import { defineOperation } from '../operation.ts';

export const startWebAuthnRegistration = defineOperation<
  StartWebAuthnRegistrationRequest,
  StartWebAuthnRegistrationResponse
>('StartWebAuthnRegistration', async ({ emulator }, input) => {
  const { pool, client, user } = requireAccessToken(emulator, input.AccessToken);
  const options = await creationOptions(emulator, pool, user);
  await rememberChallenge(emulator, client, user, options.challenge);
  return {
    CredentialCreationOptions:
      options as unknown as StartWebAuthnRegistrationResponse['CredentialCreationOptions'],
  };
});
