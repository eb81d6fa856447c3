import type { Emulator } from '../emulator.ts';
import type { PoolRecord, UserRecord } from '../model/records.ts';
import { listUserCredentials } from '../model/web-authn-credentials.ts';

/** First factors of USER_AUTH by their API names. */
export type FirstFactor = 'PASSWORD' | 'PASSWORD_SRP' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN';

export function poolFirstFactors(pool: PoolRecord): readonly string[] {
  return pool.settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'];
}

/** Does the pool let a passkey with user verification stand for both factors? */
export function passkeysAreBothFactors({ mfa }: PoolRecord): boolean {
  return mfa.WebAuthnConfiguration?.FactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION';
}

/** Do this user's passkeys, which then must verify who holds them? */
export function passkeyIsBothFactors(pool: PoolRecord, user: UserRecord): boolean {
  return passkeysAreBothFactors(pool) && user.mfa.passkey === true;
}

/** What a user can sign in with now: allowed by the pool and set up by the user. */
export function availableFirstFactors(
  emulator: Emulator,
  pool: PoolRecord,
  user: UserRecord,
): FirstFactor[] {
  const allowed = poolFirstFactors(pool);
  const temporary = user.status === 'FORCE_CHANGE_PASSWORD';
  const demanding = pool.settings.MfaConfiguration === 'ON';
  // Where everyone needs two factors, a code alone is not enough.
  const reachable = (attribute: 'email' | 'phone_number') =>
    !temporary &&
    !demanding &&
    !!user.attributes[attribute] &&
    user.attributes[`${attribute}_verified`] === 'true';
  const factors: FirstFactor[] = [];
  if (allowed.includes('PASSWORD') && user.password) factors.push('PASSWORD_SRP', 'PASSWORD');
  if (allowed.includes('EMAIL_OTP') && reachable('email')) factors.push('EMAIL_OTP');
  if (allowed.includes('SMS_OTP') && reachable('phone_number')) factors.push('SMS_OTP');
  // Nor is a passkey that is not both.
  const enough = !demanding || passkeyIsBothFactors(pool, user);
  if (
    allowed.includes('WEB_AUTHN') &&
    !temporary &&
    enough &&
    listUserCredentials(emulator.store, user).length > 0
  ) {
    factors.push('WEB_AUTHN');
  }
  return factors;
}
