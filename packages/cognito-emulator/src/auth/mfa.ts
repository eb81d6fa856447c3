import type { PoolRecord, UserRecord } from '../model/records.ts';

/** Second factors by their API names. */
export type MfaMethod = 'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP';

export function poolMfaMethods(pool: PoolRecord): MfaMethod[] {
  const { mfa, settings } = pool;
  const sms = mfa.SmsMfaConfiguration ?? settings.SmsConfiguration;
  return [
    ...(sms ? (['SMS_MFA'] as const) : []),
    ...(mfa.SoftwareTokenMfaConfiguration?.Enabled ? (['SOFTWARE_TOKEN_MFA'] as const) : []),
    ...(mfa.EmailMfaConfiguration ? (['EMAIL_OTP'] as const) : []),
  ];
}

function canUse(user: UserRecord, method: MfaMethod): boolean {
  if (method === 'SOFTWARE_TOKEN_MFA') return user.totp?.verified === true;
  return !!user.attributes[method === 'SMS_MFA' ? 'phone_number' : 'email'];
}

/**
 * The second factors a user is asked for: those switched on for the user; where the pool demands
 * one and the user has chosen none, whatever the user's addresses allow.
 * @param demanded the risk of a sign-in demands one, as a pool with MFA ON does
 */
export function userMfaMethods(pool: PoolRecord, user: UserRecord, demanded = false): MfaMethod[] {
  const mode = pool.settings.MfaConfiguration ?? 'OFF';
  if (mode === 'OFF') return [];
  const usable = poolMfaMethods(pool).filter((method) => canUse(user, method));
  const chosen = usable.filter((method) => user.mfa.enabled.includes(method));
  if (chosen.length > 0 || (mode === 'OPTIONAL' && !demanded)) return chosen;
  const sms = usable.filter((method) => method === 'SMS_MFA');
  return sms.length > 0 ? sms : usable;
}

/** A user with a second factor switched on, and preferred if it is the first. */
export function withMfaMethod(user: UserRecord, method: MfaMethod): UserRecord {
  const enabled = [...new Set([...user.mfa.enabled, method])];
  return { ...user, mfa: { ...user.mfa, enabled, preferred: user.mfa.preferred ?? method } };
}
