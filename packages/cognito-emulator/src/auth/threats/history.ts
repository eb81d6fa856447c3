import type { UserRecord } from '../../model/records.ts';
import { keyPrefix, type Reader } from '../../store/store.ts';
import { isUsual } from './assess-risk.ts';
import type { AuthEvent } from './auth-event.ts';

/** Sign-ins that are enough to know what is usual. */
const ENOUGH = 100;

/**
 * A user's events, newest first, as far back as it takes to know what is usual: failures do not count
 * against that, or someone could push a user's own sign-ins out of sight with them.
 */
export function readHistory(store: Reader, user: UserRecord): AuthEvent[] {
  const prefix = keyPrefix(user.poolId, user.key);
  const history: AuthEvent[] = [];
  let usual = 0;
  for (const [, event] of store.range<AuthEvent>('authEvents', { prefix })) {
    history.push(event);
    if (isUsual(event)) usual += 1;
    if (usual === ENOUGH) break;
  }
  return history;
}
