import { findAllTenants } from '@gatehouse/db/repositories/lookups';
import { deleteMembership, readDesired } from '@gatehouse/db/repositories/memberships';
import { eraseAuditEvents, erasePersonRows } from '@gatehouse/db/repositories/purge';
import { eraseUser, lockPerson } from '@gatehouse/db/repositories/users';
import type { RequestContext } from '@gatehouse/domain/context';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { randomUUID } from 'node:crypto';
import { namesOf, roleOf } from '../roles/tenant-role.ts';
import { recordEvent } from '../audit/record.ts';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * Deletes a person from the pool and erases what names them: in every tenant's rows and log, and
 * in their own row, of which the id stays. The chains hold all the same (decision 0047). Begun
 * anew after a fault, it finds less to do.
 */
export async function erasePerson(
  deps: Pick<WorkerDeps, 'db' | 'pool' | 'log'>,
  person: { readonly id: string; readonly email: string },
): Promise<void> {
  const { id: userId, email } = person;
  const by: RequestContext = {
    principal: { kind: 'system', name: 'Erasure' },
    requestId: `erase-${randomUUID()}`,
    address: null,
  };
  await deps.pool.deleteUser(userId);
  let events = 0;
  for (const { tenant_id: tenantId } of await findAllTenants(deps.db)) {
    events += await deps.db.withTenant({ tenantId }, async (tx) => {
      // Only what came in between the person's leaving and their end.
      const left = await readDesired(tx, tenantId, userId);
      const held = left && (await roleOf(tx, toId<TenantId>(tenantId), left));
      if (left && held && (await deleteMembership(tx, tenantId, userId, left.version))) {
        await recordEvent(tx, by, toId<TenantId>(tenantId), 'member.removed', {
          target: { kind: 'member', id: userId, name: left.name },
          before: { ...namesOf(held), status: left.status },
        });
      }
      await erasePersonRows(tx, tenantId, { userId, email });
      return eraseAuditEvents(tx, tenantId, { userId, email });
    });
  }
  await deps.db.withUser({ userId }, async (tx) => {
    if (await lockPerson(tx, userId)) await eraseUser(tx, userId);
  });
  deps.log.info({ userId, events }, 'person erased');
}
