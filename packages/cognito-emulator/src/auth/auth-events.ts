import { randomId } from '../crypto/random.ts';
import type { PoolRecord, UserRecord } from '../model/records.ts';
import { key } from '../store/store.ts';
import { CognitoError } from '../wire/errors.ts';
import type { SignIn } from './outcome.ts';

/** A sign-in, as AdminListUserAuthEvents reports it. */
export interface AuthEvent {
  readonly id: string;
  readonly type: 'SignIn' | 'SignUp' | 'ForgotPassword' | 'PasswordChange';
  readonly response: 'Pass' | 'Fail' | 'InProgress';
  readonly createdAt: number;
  readonly ip: string;
  readonly userAgent: string;
  readonly challenges: readonly {
    readonly name: string;
    readonly response: 'Success' | 'Failure';
  }[];
  readonly feedback?: { readonly value: string; readonly at: number };
}

/** Whether the pool keeps events: user activity is logged where threat protection is on. */
export function keepsEvents(pool: PoolRecord): boolean {
  return (pool.settings.UserPoolAddOns?.AdvancedSecurityMode ?? 'OFF') !== 'OFF';
}

/** Refuses what needs threat protection. @throws CognitoError UserPoolAddOnNotEnabledException */
export function requireThreatProtection(pool: PoolRecord): void {
  if (!keepsEvents(pool)) {
    throw new CognitoError(
      'UserPoolAddOnNotEnabledException',
      'Threat protection is not enabled for this user pool.',
    );
  }
}

/** Key of an event; newest first in key order. */
const eventKey = (user: UserRecord, event: AuthEvent) =>
  key(
    user.poolId,
    user.key,
    String(9_999_999_999_999 - event.createdAt).padStart(13, '0'),
    event.id,
  );

/** Records an event, if the pool keeps them. */
export async function recordEvent(
  { emulator, pool, user, caller }: Pick<SignIn, 'emulator' | 'pool' | 'user' | 'caller'>,
  event: Pick<AuthEvent, 'type' | 'response' | 'challenges'>,
): Promise<void> {
  if (!keepsEvents(pool)) return;
  const record: AuthEvent = {
    ...event,
    ...caller,
    id: randomId(),
    createdAt: emulator.clock.now(),
  };
  await emulator.store.write((tx) => tx.put('authEvents', eventKey(user, record), record));
}

const challengeNames: Readonly<Record<string, string>> = { pwd: 'Password', mfa: 'Mfa' };

export function recordSignIn(signIn: SignIn): Promise<void> {
  const challenges = signIn.amr.flatMap((method) => {
    const name = challengeNames[method];
    return name ? [{ name, response: 'Success' as const }] : [];
  });
  return recordEvent(signIn, { type: 'SignIn', response: 'Pass', challenges });
}
