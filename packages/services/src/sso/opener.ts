import type { ScopedWriter } from '@gatehouse/db/database';
import { type HeldSessionRow, holdSession } from '@gatehouse/db/repositories/sessions';
import type { AttemptRow } from '@gatehouse/db/repositories/sso-attempts';
import { isDomainError } from '@gatehouse/domain/errors';
import { readGroups } from '@gatehouse/domain/group-name';
import { type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import { requirePermission } from '@gatehouse/policy/can';
import { readPerson } from '../access/actor.ts';
import { BridgeRefusal } from './refusals.ts';

type Opened = Pick<AttemptRow, 'openedBy' | 'openedSession'>;

/**
 * The session in which an attempt began, held until the transaction ends, whose scope is that person's.
 * Null where there was none, or it has ended since: then it says no more whose browser it is.
 */
export async function holdOpener(
  tx: ScopedWriter,
  { openedBy, openedSession }: Opened,
): Promise<HeldSessionRow | null> {
  if (openedBy === null || openedSession === null) return null;
  const session = await holdSession(tx, openedSession);
  return session?.user_id === openedBy ? session : null;
}

/**
 * Refuses the answer of a test whose person may not set the connection up any more.
 * @throws BridgeRefusal `tester_not_entitled`
 */
export async function requireTester(
  tx: ScopedWriter,
  tenantId: TenantId,
  attempt: Opened,
): Promise<void> {
  const session = await holdOpener(tx, attempt);
  if (!session) throw new BridgeRefusal('tester_not_entitled');
  try {
    const actor = await readPerson(tx, tenantId, {
      userId: toId<UserId>(session.user_id),
      authTime: session.auth_time,
      claims: readGroups(session.groups),
    });
    requirePermission(actor, 'sso:manage');
  } catch (error) {
    if (!isDomainError(error)) throw error;
    throw new BridgeRefusal('tester_not_entitled', { cause: error });
  }
}
