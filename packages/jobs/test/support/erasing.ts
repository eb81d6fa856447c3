import { listAuditEvents } from '@gatehouse/services/audit';
import { deleteOwnAccount } from '@gatehouse/services/people';
import { applyPerson } from '../../src/sync/apply-person.ts';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { stack, tenant, tenantId } from './tenant-on-stack.ts';
import { getChain } from './lifecycle.ts';

/** What an erased person is called in the log. */
export const PSEUDONYM = /^Deleted user [0-9a-f]{6}$/;

/** The tenant's chain, verified. */
export const verify = () => getChain(tenantId);

/** The tenant's events, newest first. */
export async function getEvents(filter: { actorId?: string; text?: string } = {}) {
  const owner = getContext(tenant, 'owner');
  return (await listAuditEvents(stack.deps, owner, { limit: 100, cursor: undefined, ...filter }))
    .items;
}

/** The tenant's admin, at work from an address of their own. */
export function adminAtWork() {
  return { ...getContext(tenant, 'admin'), address: '203.0.113.77' };
}

/** Deletes the account of the tenant's admin, and has the worker erase it. */
export async function eraseAdmin(): Promise<void> {
  await deleteOwnAccount(stack.deps, adminAtWork(), { email: tenant.admin.email });
  await applyPerson(stack.worker, { userId: tenant.admin.userId });
}

/** What a user with every right on the database does. */
export async function tamper(change: string, where: string): Promise<void> {
  await stack.admin.query(
    `begin; set local session_replication_role = replica;
     update audit_events set ${change} where tenant_id = '${tenantId}' and ${where}; commit;`,
  );
}
