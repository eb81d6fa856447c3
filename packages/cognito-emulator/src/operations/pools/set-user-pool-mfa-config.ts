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

/** SetUserPoolMfaConfig. */
export const setUserPoolMfaConfig = defineOperation<
  SetUserPoolMfaConfigRequest,
  SetUserPoolMfaConfigResponse
>('SetUserPoolMfaConfig', async ({ emulator }, { UserPoolId, MfaConfiguration, ...given }) => {
  const changed = await emulator.store.write((tx) => {
    const pool = requirePool(tx, UserPoolId);
    if (given.EmailMfaConfiguration) requireEssentials(pool, 'Email MFA');
    const mode = MfaConfiguration ?? 'OFF';
    const methods =
      given.SmsMfaConfiguration?.SmsConfiguration ??
      given.EmailMfaConfiguration ??
      (given.SoftwareTokenMfaConfiguration?.Enabled ? true : undefined);
    if (mode !== 'OFF' && !methods && !pool.settings.SmsConfiguration)
      throw invalidParameter(
        "Invalid MFA configuration given, can't turn on MFA without at least one MFA method enabled.",
      );
    if (mode === 'OFF' && given.SoftwareTokenMfaConfiguration?.Enabled)
      throw invalidParameter(
        "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
      );
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
