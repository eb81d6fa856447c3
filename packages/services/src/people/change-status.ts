import type { ScopedWriter } from '@gatehouse/db/database';
import { deleteSessions } from '@gatehouse/db/repositories/sessions';
import {
  lockPerson,
  markSignedOut,
  type PersonRow,
  setPersonStatus,
} from '@gatehouse/db/repositories/users';
import type { RequestContext } from '@gatehouse/domain/context';
import type { UserId } from '@gatehouse/domain/ids';
import { PLATFORM_TENANT_ID } from '@gatehouse/domain/tenant';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';

const ACTIONS = {
  active: 'person.enabled',
  disabled: 'person.disabled',
  erasing: 'person.deleted',
} as const;

/** The scope of a change of a person: their own rows, and the platform's log. */
export function personScope(userId: UserId) {
  return { tenantId: PLATFORM_TENANT_ID, userId };
}

/**
 * Writes what is desired of a person, its event and its job. Short of active, whatever they are
 * signed in with ends at the commit, in every replica.
 * @returns the person as they were, or null when they are gone or going
 */
export async function changeStatus(
  deps: Pick<Deps, 'jobs'>,
  tx: ScopedWriter,
  ctx: RequestContext,
  { userId, status }: { userId: UserId; status: keyof typeof ACTIONS },
): Promise<PersonRow | null> {
  const before = await lockPerson(tx, userId);
  if (!before || before.status === 'erasing' || before.status === 'erased') return null;
  if (before.status === status) return before;
  await setPersonStatus(tx, userId, status);
  if (status !== 'active') {
    await markSignedOut(tx, userId);
    await deleteSessions(tx, userId, null);
  }
  await recordEvent(tx, ctx, PLATFORM_TENANT_ID, {
    action: ACTIONS[status],
    target: { kind: 'person', id: userId, name: before.name },
    before: { status: before.status },
    after: { status },
  });
  await deps.jobs.send(tx, 'person-status', { userId });
  return before;
}
