import { randomId } from '../../crypto/random.ts';
import type { Caller, Emulator } from '../../emulator.ts';
import type { UserRecord } from '../../model/records.ts';
import { key, type Writer } from '../../store/store.ts';
import type { RiskLevel } from './risk-policy.ts';

/** What speaks against a sign-in. */
export type RiskSignal =
  'newDevice' | 'newCountry' | 'manyFailures' | 'impossibleTravel' | 'reported';

/** One question of a sign-in, as AdminListUserAuthEvents names it, and how it was answered. */
export interface AnsweredChallenge {
  readonly name: 'Password' | 'Mfa';
  readonly response: 'Success' | 'Failure';
}

/** What threat protection made of an event. */
export interface EventRisk {
  readonly decision: 'NoRisk' | 'AccountTakeover' | 'Block';
  readonly level?: RiskLevel | undefined;
  readonly compromised: boolean;
  /** Why; the API does not show them, the console does. */
  readonly signals: readonly RiskSignal[];
}

/** An event of a user, as AdminListUserAuthEvents reports it. */
export interface AuthEvent extends Caller {
  readonly id: string;
  readonly type: 'SignIn' | 'SignUp' | 'ForgotPassword' | 'PasswordChange' | 'ResendCode';
  readonly response: 'Pass' | 'Fail' | 'InProgress';
  readonly createdAt: number;
  readonly challenges: readonly AnsweredChallenge[];
  /** Absent where nothing was weighed, e.g. for a provider's users. */
  readonly risk?: EventRisk;
  readonly feedback?: {
    readonly value: 'Valid' | 'Invalid';
    readonly at: number;
    readonly provider: 'Admin' | 'User';
  };
  /** SHA-256 of the token in the mail that asks whether it was the user. */
  readonly feedbackHash?: string;
}

/** Finds an event again. */
export interface EventReference {
  readonly id: string;
  readonly createdAt: number;
}

/** Key of an event; newest first in key order. */
const eventKey = (user: UserRecord, { createdAt, id }: EventReference) =>
  key(user.poolId, user.key, String(9_999_999_999_999 - createdAt).padStart(13, '0'), id);

/** Writes a new event. */
export async function addEvent(
  { store, clock }: Emulator,
  user: UserRecord,
  event: Omit<AuthEvent, 'id' | 'createdAt'>,
): Promise<AuthEvent> {
  const record: AuthEvent = { ...event, id: randomId(), createdAt: clock.now() };
  await store.write((tx) => tx.put('authEvents', eventKey(user, record), record));
  return record;
}

/** Changes an event, if it is still there. */
export function changeEvent(
  tx: Writer,
  user: UserRecord,
  reference: EventReference,
  change: (event: AuthEvent) => AuthEvent,
): void {
  const entry = eventKey(user, reference);
  const event = tx.get<AuthEvent>('authEvents', entry);
  if (event) tx.put('authEvents', entry, change(event));
}
