import { createVerifier, verifyPassword, type Verifier } from '../crypto/srp.ts';
import type { PoolRecord, UserRecord } from '../model/records.ts';
import { getPasswordPolicy } from '../model/password-policy.ts';
import { CognitoError, notAuthorized } from '../wire/errors.ts';

/** The pool's name in SRP: its id after the underscore. */
export const srpPoolName = (poolId: string) => poolId.slice(poolId.indexOf('_') + 1);

const identity = (user: Pick<UserRecord, 'poolId' | 'username'>) =>
  `${srpPoolName(user.poolId)}${user.username}`;

/** What is stored of a password. */
export function hashPassword(
  user: Pick<UserRecord, 'poolId' | 'username'>,
  password: string,
): Verifier {
  return createVerifier(identity(user), password);
}

export function passwordMatches(user: UserRecord, password: string): boolean {
  return user.password !== undefined && verifyPassword(user.password, identity(user), password);
}

/** Days to milliseconds from now, when a temporary password set now ends. */
export function temporaryPasswordExpiry(pool: PoolRecord, now: number): number {
  const unused = pool.settings.AdminCreateUserConfig?.UnusedAccountValidityDays;
  const given = pool.settings.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays;
  const days = given ?? unused ?? getPasswordPolicy(pool).TemporaryPasswordValidityDays ?? 7;
  return now + (days || 7) * 86_400_000;
}

/**
 * A user with a new permanent password.
 * @throws CognitoError PasswordHistoryPolicyViolationException for one of the last N passwords
 */
export function withPermanentPassword(
  pool: PoolRecord,
  user: UserRecord,
  password: string,
  now: number,
): UserRecord {
  const size = getPasswordPolicy(pool).PasswordHistorySize ?? 0;
  const history = [user.password, ...(user.passwordHistory ?? [])].filter((old) => !!old);
  const checked = history.slice(0, size);
  if (checked.some((old) => verifyPassword(old, identity(user), password))) {
    throw new CognitoError(
      'PasswordHistoryPolicyViolationException',
      'Password has previously been used. The password must be different from the previous passwords.',
    );
  }
  const { temporaryPasswordExpiresAt: _ended, lockout: _forgotten, ...rest } = user;
  return {
    ...rest,
    password: hashPassword(user, password),
    passwordSetAt: now,
    ...(size > 1 ? { passwordHistory: history.slice(0, size) } : {}),
    status: 'CONFIRMED',
    modifiedAt: now,
  };
}

/** Refuses a temporary password after its time. */
export function requireFreshTemporaryPassword(user: UserRecord, now: number): void {
  if (
    user.status === 'FORCE_CHANGE_PASSWORD' &&
    user.temporaryPasswordExpiresAt !== undefined &&
    user.temporaryPasswordExpiresAt <= now
  ) {
    throw notAuthorized('Temporary password has expired and must be reset by an administrator.');
  }
}
