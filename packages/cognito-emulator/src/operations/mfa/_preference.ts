import type { SetUserMFAPreferenceRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { MfaMethod } from '../../auth/mfa.ts';
import { passkeysAreBothFactors } from '../../auth/first-factors.ts';
import type { MfaPreference, PoolRecord, PoolUser, UserRecord } from '../../model/records.ts';
import { requireEssentials } from '../../model/tier.ts';
import { invalidParameter } from '../../wire/errors.ts';

/** The choices of SetUserMFAPreference and AdminSetUserMFAPreference. */
export type MfaChoices = Pick<
  SetUserMFAPreferenceRequest,
  'SMSMfaSettings' | 'SoftwareTokenMfaSettings' | 'EmailMfaSettings' | 'WebAuthnMfaSettings'
>;

function requireUsable(user: UserRecord, method: MfaMethod, unverified?: string): void {
  const usable =
    method === 'SOFTWARE_TOKEN_MFA'
      ? user.totp?.verified
      : user.attributes[method === 'SMS_MFA' ? 'phone_number' : 'email'];
  if (usable) return;
  const own = method === 'SOFTWARE_TOKEN_MFA' ? unverified : undefined;
  throw invalidParameter(own ?? `User does not have delivery config set to turn on ${method}`);
}

/**
 * A user with changed second factors. Only the methods named change; one can be preferred.
 * @param unverified AWS's words to users whose app is not verified; administrators are told as of
 * every other method (aws-sdk-js-v3 #4645)
 * @throws CognitoError for a method the user cannot use
 */
export function withMfaChoices(
  { pool, user }: PoolUser,
  choices: MfaChoices,
  unverified?: string,
): UserRecord {
  const named = [
    ['SMS_MFA', choices.SMSMfaSettings],
    ['SOFTWARE_TOKEN_MFA', choices.SoftwareTokenMfaSettings],
    ['EMAIL_OTP', choices.EmailMfaSettings],
  ] as const;
  const enabled = new Set(user.mfa.enabled);
  let preferred = user.mfa.preferred;
  if (named.filter(([, settings]) => settings?.PreferredMfa).length > 1) {
    throw invalidParameter('Only one MFA method can be preferred.');
  }
  for (const [method, settings] of named) {
    if (!settings) continue;
    if (settings.Enabled) {
      requireUsable(user, method, unverified);
      enabled.add(method);
    } else if (settings.Enabled === false) enabled.delete(method);
    if (settings.PreferredMfa) preferred = method;
    else if (preferred === method && settings.PreferredMfa === false) preferred = undefined;
  }
  const kept = preferred !== undefined && enabled.has(preferred);
  const passkey = choosePasskey(pool, user, choices.WebAuthnMfaSettings?.Enabled, enabled.size > 0);
  const mfa: MfaPreference = {
    enabled: [...enabled],
    ...(kept ? { preferred } : {}),
    ...(passkey ? { passkey: true } : {}),
  };
  return { ...user, mfa };
}

/**
 * Whether a passkey counts as both factors from now on. AWS wants another method switched on beside it,
 * "to prevent account lockout"; what becomes of it when the last one goes is not documented: here it goes
 * as well.
 * @param wanted undefined to leave it as it is
 * @throws CognitoError when the pool does not let it count, or there is no other method
 */
function choosePasskey(
  pool: PoolRecord,
  user: UserRecord,
  wanted: boolean | undefined,
  hasOther: boolean,
): boolean {
  if (!wanted) return wanted === undefined && user.mfa.passkey === true && hasOther;
  requireEssentials(pool, 'Passkey MFA');
  if (!passkeysAreBothFactors(pool)) {
    throw invalidParameter('Passkey MFA is not enabled for this user pool.');
  }
  if (!hasOther) {
    throw invalidParameter('User must have another MFA method activated to turn on passkey MFA.');
  }
  return true;
}
