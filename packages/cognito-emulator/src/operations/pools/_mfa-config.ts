import type { GetUserPoolMfaConfigResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolRecord } from '../../model/records.ts';

/** A pool's multi-factor settings as the API shows them. */
export function describeMfa(pool: PoolRecord): GetUserPoolMfaConfigResponse {
  const { mfa, settings } = pool;
  return {
    ...mfa,
    ...(mfa.SmsMfaConfiguration || !settings.SmsConfiguration
      ? {}
      : { SmsMfaConfiguration: { SmsConfiguration: settings.SmsConfiguration } }),
    MfaConfiguration: settings.MfaConfiguration ?? 'OFF',
  };
}
