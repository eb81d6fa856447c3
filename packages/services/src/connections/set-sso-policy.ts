import {
  getSsoPolicy,
  listPolicyOwners,
  updateSsoPolicy,
} from '@gatehouse/db/repositories/sso-policy';
import { lockTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { SsoPolicy } from '@gatehouse/domain/sso-connection';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { allOwners } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { recordEvent } from '../events/record-event.ts';
import { readSso } from './get-sso.ts';
import { getReadiness, type Readiness } from './readiness.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

export interface SetSsoPolicyInput {
  readonly policy: SsoPolicy;
  readonly seen?: SeenVersions;
}

/**
 * Says whether members may sign in by the tenant's connections, or must. It holds from everyone's next
 * request; whoever must and has not is asked to.
 * @throws DomainError `resource.changed`; for `required` without what R5 asks for:
 *   `sso.test_required`, `sso.owner_sign_in_required`, `sso.break_glass_required`
 */
export function setSsoPolicy(
  deps: Pick<SsoSetUpDeps, 'db' | 'sealer'>,
  ctx: Context,
  { policy, seen }: SetSsoPolicyInput,
) {
  return authorize(deps, ctx, { permission: 'sso:manage', locks: allOwners }, async (tx) => {
    const { id: tenantId } = ctx.tenant;
    const tenant = await lockTenant(tx, tenantId);
    if (!tenant) throw new DomainError('resource.not_found');
    requireVersion(seen, tenant.version);
    const before = await getSsoPolicy(tx, tenantId);
    if (before === policy) return readSso(deps, tx, tenantId);
    if (policy === 'required') {
      const owners = await listPolicyOwners(tx, tenantId);
      requireReady(await getReadiness(deps, tx, tenantId, owners));
    }
    await updateSsoPolicy(tx, tenantId, policy);
    await recordEvent(tx, ctx, tenantId, {
      action: 'tenant.sso_policy_set',
      target: { kind: 'tenant', id: tenantId, name: tenant.name },
      before: { policy: before },
      after: { policy },
    });
    return readSso(deps, tx, tenantId);
  });
}

function requireReady({ tested, ownerSignedIn, breakGlass }: Readiness): void {
  if (!tested) throw new DomainError('sso.test_required');
  if (!ownerSignedIn) throw new DomainError('sso.owner_sign_in_required');
  if (!breakGlass) throw new DomainError('sso.break_glass_required');
}
