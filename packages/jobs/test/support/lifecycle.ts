import { findAllHeads } from '@gatehouse/db/repositories/audit-chain';
import { toId, type UserId } from '@gatehouse/domain/ids';
import { verifyChain } from '@gatehouse/services/audit';
import { applyMembership } from '../../src/sync/apply-membership.ts';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { addMember, type Desired } from './members.ts';
import type { PoolUser } from './pool.ts';
import { stack, tenant, tenantId } from './tenant-on-stack.ts';

/** Rows, asked for as superuser. */
export const rows = async (sql: string, ...values: unknown[]) =>
  (await stack.admin.query<Record<string, unknown>>(sql, values)).rows;

/** A tenant's audit chain, verified against the heads that were kept elsewhere. */
export async function getChain(id: string) {
  const heads = (await findAllHeads(stack.worker.db)).filter((head) => head.tenantId === id);
  return verifyChain({ db: stack.worker.db }, id, heads);
}

/** A member who is in the pool as well, and whose role has reached it. */
export async function settledMember(
  role: 'owner' | 'member',
): Promise<Desired & { user: PoolUser }> {
  const member = await addMember(stack, tenantId, role);
  await applyMembership(stack.worker, member);
  return member;
}

/** The context of a user of the pool who signed in a moment ago. */
export function contextOfUser({ user }: { user: PoolUser }) {
  const ctx = getContext(tenant, 'member');
  const userId = toId<UserId>(user.sub);
  return { ...ctx, principal: { ...ctx.principal, userId, email: user.email, name: user.name } };
}
