import {
  type CognitoIdentityProviderClient,
  GetUserPoolMfaConfigCommand,
  type GetUserPoolMfaConfigResponse,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import type { Pool } from '../pool/pool-file.ts';
import { differences } from './at-least.ts';
import { pick } from './includes.ts';
import type { Provisioning } from './provisioning.ts';

/** Everything that SetUserPoolMfaConfig, or an update of the pool, sets back when it is not named. */
const KEPT = [
  'SmsMfaConfiguration',
  'SoftwareTokenMfaConfiguration',
  'EmailMfaConfiguration',
  'WebAuthnConfiguration',
  'MfaConfiguration',
] as const;

/** The second factors of a pool. */
export type MfaSettings = Pick<GetUserPoolMfaConfigResponse, (typeof KEPT)[number]>;

/** Reads the second factors. */
export async function readMfa(
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
): Promise<MfaSettings> {
  return pick(await client.send(new GetUserPoolMfaConfigCommand({ UserPoolId })), KEPT);
}

/** An authenticator app and passkeys. A pool that demands a second factor goes on to do so. */
export function mfaSettings({ secondFactor }: Pool, before: MfaSettings = {}) {
  const { MfaConfiguration: mode = 'OFF' } = before;
  return {
    ...before,
    MfaConfiguration: mode === 'ON' || secondFactor === 'required' ? 'ON' : 'OPTIONAL',
    SoftwareTokenMfaConfiguration: { Enabled: true },
    // A passkey asks who holds it: then it is two factors in one.
    WebAuthnConfiguration: {
      ...before.WebAuthnConfiguration,
      UserVerification: 'required',
      FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
    },
  } satisfies MfaSettings;
}

/**
 * Lets people use an authenticator app and passkeys. A pool that demands a second factor goes on to do so.
 * @param before what the pool had before this run: an update of the pool may have set it back
 */
export async function ensureMfa(
  run: Provisioning,
  UserPoolId: string | undefined,
  pool: Pool,
  before: MfaSettings,
): Promise<void> {
  const wanted = mfaSettings(pool, before);
  const write = () => run.client.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...wanted }));
  const news = differences(before, wanted);
  if (news.length > 0) await run.change(`allow authenticator apps: ${news.join(', ')}`, write);
  else if (UserPoolId !== undefined) {
    const present = await readMfa(run.client, UserPoolId);
    if (differences(present, wanted).length > 0) await write();
  }
}
