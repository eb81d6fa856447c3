import type { SetUserMFAPreferenceRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { MfaMethod } from '../../auth/mfa.ts';
import type { MfaPreference, UserRecord } from '../../model/records.ts';
import { invalidParameter } from '../../wire/errors.ts';

/** The choices of SetUserMFAPreference and AdminSetUserMFAPreference. */
export type MfaChoices = Pick<
  SetUserMFAPreferenceRequest,
  'SMSMfaSettings' | 'SoftwareTokenMfaSettings' | 'EmailMfaSettings'
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
  user: UserRecord,
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
  const mfa: MfaPreference = { enabled: [...enabled], ...(kept ? { preferred } : {}) };
  return { ...user, mfa };
}
