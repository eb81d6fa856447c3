import type { PasswordPolicyType } from '@aws-sdk/client-cognito-identity-provider';
import { CognitoError } from '../wire/errors.ts';
import type { PoolRecord } from './records.ts';

/** The policy of a pool that names none. Source: CreateUserPool's documentation. */
export const defaultPasswordPolicy = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
} satisfies PasswordPolicyType;

/** How a refusal begins; AWS has three wordings, by operation. */
export type PolicyWording =
  | 'Password did not conform with policy'
  | 'Password did not conform with password policy'
  | 'Password does not conform to policy';

/** The policy in force, complete. */
export function getPasswordPolicy(pool: PoolRecord): Required<PasswordPolicyType> {
  const given = pool.settings.Policies?.PasswordPolicy;
  const base = given
    ? {
        MinimumLength: 6,
        RequireUppercase: false,
        RequireLowercase: false,
        RequireNumbers: false,
        RequireSymbols: false,
        TemporaryPasswordValidityDays: 7,
      }
    : defaultPasswordPolicy;
  const defined = Object.fromEntries(
    Object.entries(given ?? {}).filter(([, value]) => value !== undefined),
  );
  return { PasswordHistorySize: 0, ...base, ...defined };
}

/**
 * Refuses a password that breaks the pool's policy.
 * @throws CognitoError InvalidPasswordException
 */
export function requireStrongPassword(
  pool: PoolRecord,
  password: string,
  wording: PolicyWording,
): void {
  const policy = getPasswordPolicy(pool);
  const refuse = (tail: string) => {
    throw new CognitoError('InvalidPasswordException', `${wording}: ${tail}`);
  };
  if (password.length < (policy.MinimumLength ?? 6)) refuse('Password not long enough');
  if (policy.RequireNumbers && !/[0-9]/.test(password)) {
    refuse('Password must have numeric characters');
  }
  if (policy.RequireLowercase && !/[a-z]/.test(password)) {
    refuse('Password must have lowercase characters');
  }
  if (policy.RequireUppercase && !/[A-Z]/.test(password)) {
    refuse('Password must have uppercase characters');
  }
  if (policy.RequireSymbols && !/[\^$*.[\]{}()?\-"!@#%&/\\,><':;|_~`+= ]/.test(password)) {
    refuse('Password must have symbol characters');
  }
}
