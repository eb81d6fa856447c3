import {
  type CognitoIdentityProviderClient,
  GetUserPoolMfaConfigCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import { pick } from './includes.ts';

/** Everything that SetUserPoolMfaConfig sets back to its default when it is not named. */
const KEPT = ['SmsMfaConfiguration', 'EmailMfaConfiguration', 'WebAuthnConfiguration'] as const;

/**
 * Lets people use an authenticator app. A pool that demands a second factor goes on to do so.
 * Tells `changed` what it did.
 */
export async function ensureMfa(
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
  changed: (what: string) => void,
): Promise<void> {
  const present = await client.send(new GetUserPoolMfaConfigCommand({ UserPoolId }));
  const { MfaConfiguration: mode = 'OFF', SoftwareTokenMfaConfiguration: totp } = present;
  if (mode !== 'OFF' && totp?.Enabled) return;
  await client.send(
    new SetUserPoolMfaConfigCommand({
      UserPoolId,
      ...pick(present, KEPT),
      MfaConfiguration: mode === 'OFF' ? 'OPTIONAL' : mode,
      SoftwareTokenMfaConfiguration: { Enabled: true },
    }),
  );
  changed('allowed authenticator apps');
}
