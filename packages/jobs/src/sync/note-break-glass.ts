import { getSsoPolicy, listPolicyOwners } from '@gatehouse/db/repositories/sso-policy';
import type { TenantId, UserId } from '@gatehouse/domain/ids';
import { noteBreakGlassUse } from '@gatehouse/services/connections';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * Writes down, and tells all owners, that one of them got in by the pool where everyone else has to use the
 * tenant's identity provider.
 * @param requestId in which they signed in
 */
export async function noteBreakGlass(
  deps: Pick<WorkerDeps, 'db' | 'jobs'>,
  tenantId: TenantId,
  person: { readonly userId: UserId; readonly name: string },
  requestId: string,
): Promise<void> {
  await deps.db.withTenant({ tenantId }, async (tx) => {
    if ((await getSsoPolicy(tx, tenantId)) !== 'required') return;
    const owners = await listPolicyOwners(tx, tenantId);
    if (!owners.some(({ userId, breakGlass }) => breakGlass && userId === person.userId)) return;
    const principal = { kind: 'system', name: person.name } as const;
    await noteBreakGlassUse(deps, tx, {
      ctx: { principal, requestId, address: null },
      tenantId,
      person,
    });
  });
}
