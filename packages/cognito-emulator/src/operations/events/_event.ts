import type { AuthEvent } from '../../auth/auth-events.ts';
import type { Emulator } from '../../emulator.ts';
import type { UserRecord } from '../../model/records.ts';
import { keyPrefix } from '../../store/store.ts';
import { resourceNotFound } from '../../wire/errors.ts';

/** Notes what a user or administrator thinks of a sign-in. @throws CognitoError ResourceNotFoundException */
export async function giveFeedback(
  { store, clock }: Emulator,
  user: UserRecord,
  eventId: string,
  value: string,
): Promise<void> {
  await store.write((tx) => {
    const prefix = keyPrefix(user.poolId, user.key);
    for (const [entry, event] of tx.range<AuthEvent>('authEvents', { prefix })) {
      if (event.id !== eventId) continue;
      tx.put('authEvents', entry, { ...event, feedback: { value, at: clock.now() } });
      return;
    }
    throw resourceNotFound('Event not found.');
  });
}
