import type {
  SetUserPoolMfaConfigRequest,
  SetUserPoolMfaConfigResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import type { PoolRecord } from '../../model/records.ts';
import { requireEssentials } from '../../model/tier.ts';
import { invalidParameter } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';
import { describeMfa } from './_mfa-config.ts';

export const setUserPoolMfaConfig = defineOperation<
  SetUserPoolMfaConfigRequest,
  SetUserPoolMfaConfigResponse
>('SetUserPoolMfaConfig', async ({ emulator }, { UserPoolId, MfaConfiguration, ...given }) => {
  const changed = await emulator.store.write((tx) => {
    const pool = requirePool(tx, UserPoolId);
    if (given.EmailMfaConfiguration) requireEssentials(pool, 'Email MFA');
    if (given.WebAuthnConfiguration) requireEssentials(pool, 'Passkeys');
    const mode = MfaConfiguration ?? 'OFF';
    const methods = [
      given.SmsMfaConfiguration?.SmsConfiguration,
      given.EmailMfaConfiguration,
      given.SoftwareTokenMfaConfiguration?.Enabled,
    ].some(Boolean);
    // The call must name a method, also when the pool could send SMS: aws-sdk-js #4186.
    if (mode !== 'OFF' && !methods) {
      throw invalidParameter(
        "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.",
      );
    }
    if (mode === 'OFF' && methods) {
      throw invalidParameter(
        "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
      );
    }
    const next: PoolRecord = {
      ...pool,
      mfa: given,
      settings: { ...pool.settings, MfaConfiguration: mode },
      modifiedAt: emulator.clock.now(),
    };
    tx.put('pools', pool.id, next);
    return next;
  });
  return describeMfa(changed);
});
