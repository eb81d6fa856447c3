import { getSsoPolicy, listPolicyOwners } from '@gatehouse/db/repositories/sso-policy';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { ScopedReader } from '@gatehouse/db/database';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { getReadiness } from './readiness.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

/** How a tenant's members may sign in, and what it takes to require its identity provider. */
export async function readSso(
  deps: Pick<SsoSetUpDeps, 'sealer'>,
  db: ScopedReader,
  tenantId: string,
) {
  const tenant = await getTenant(db, tenantId);
  if (!tenant) throw new DomainError('resource.not_found');
  const owners = await listPolicyOwners(db, tenantId);
  return {
    policy: await getSsoPolicy(db, tenantId),
    owners,
    ready: await getReadiness(deps, db, tenantId, owners),
    version: tenant.version,
  };
}

/** The tenant's policy of sign-in. */
export function getSso(deps: Pick<SsoSetUpDeps, 'db' | 'sealer'>, ctx: Context) {
  return authorize(deps, ctx, { permission: 'sso:manage' }, (db) =>
    readSso(deps, db, ctx.tenant.id),
  );
}
