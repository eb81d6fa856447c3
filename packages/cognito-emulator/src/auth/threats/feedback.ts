import { sameText } from '../../crypto/same-text.ts';
import type { Emulator } from '../../emulator.ts';
import type { UserRecord } from '../../model/records.ts';
import { keyPrefix } from '../../store/store.ts';
import { notAuthorized, resourceNotFound } from '../../wire/errors.ts';
import type { AuthEvent } from './auth-event.ts';
import { hashFeedbackToken } from './notify-user.ts';

export type FeedbackValue = NonNullable<AuthEvent['feedback']>['value'];

/** A judgement of one event of a user. */
export interface Judgement {
  readonly user: UserRecord;
  readonly eventId: string;
  readonly value: FeedbackValue;
  /** Of the mail to the user; absent when an administrator judges. */
  readonly token?: string;
}

function requireToken(event: AuthEvent, token: string): void {
  if (!event.feedbackHash || !sameText(event.feedbackHash, hashFeedbackToken(token))) {
    throw notAuthorized('Invalid feedback token.');
  }
}

/**
 * Notes whether an event was the user. The last judgement counts.
 * @throws CognitoError ResourceNotFoundException, NotAuthorizedException for a wrong token
 */
export async function judgeEvent(
  { store, clock }: Emulator,
  { user, eventId, value, token }: Judgement,
): Promise<void> {
  await store.write((tx) => {
    const prefix = keyPrefix(user.poolId, user.key);
    for (const [entry, event] of tx.range<AuthEvent>('authEvents', { prefix })) {
      if (event.id !== eventId) continue;
      if (token !== undefined) requireToken(event, token);
      const provider = token === undefined ? 'Admin' : 'User';
      tx.put('authEvents', entry, { ...event, feedback: { value, provider, at: clock.now() } });
      return;
    }
    throw resourceNotFound('Event not found.');
  });
}
