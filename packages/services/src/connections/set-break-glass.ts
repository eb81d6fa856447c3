import {
  getSsoPolicy,
  listPolicyOwners,
  type PolicyOwnerRow,
  updateBreakGlass,
} from '@gatehouse/db/repositories/sso-policy';
import { lockTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { allOwners } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { recordEvents } from '../events/record-event.ts';
import { readSso } from './get-sso.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

export interface SetBreakGlassInput {
  readonly userIds: readonly string[];
  readonly seen?: SeenVersions;
}

/**
 * Chooses the owners who get in when the identity provider cannot be had (R4): each with a second factor
 * at the pool.
 * @throws DomainError `resource.changed`; `input.invalid` for anyone else; `sso.last_break_glass` for
 *   no one, while the identity provider is required
 */
export function setBreakGlass(
  deps: Pick<SsoSetUpDeps, 'db' | 'sealer'>,
  ctx: Context,
  { userIds, seen }: SetBreakGlassInput,
) {
  return authorize(deps, ctx, { permission: 'sso:manage', locks: allOwners }, async (tx) => {
    const { id: tenantId } = ctx.tenant;
    const tenant = await lockTenant(tx, tenantId);
    if (!tenant) throw new DomainError('resource.not_found');
    requireVersion(seen, tenant.version);
    const owners = await listPolicyOwners(tx, tenantId);
    requireOwnersWithFactor(owners, userIds);
    if (userIds.length === 0 && (await getSsoPolicy(tx, tenantId)) === 'required') {
      throw new DomainError('sso.last_break_glass');
    }
    const changed = owners.filter((owner) => owner.breakGlass !== userIds.includes(owner.userId));
    if (changed.length > 0) await updateBreakGlass(tx, tenantId, userIds);
    await recordEvents(
      tx,
      ctx,
      tenantId,
      changed.map(({ userId, name, breakGlass }) => ({
        action: 'member.break_glass_set',
        target: { kind: 'member', id: userId, name },
        before: { breakGlass },
        after: { breakGlass: !breakGlass },
      })),
    );
    return readSso(deps, tx, tenantId);
  });
}

function requireOwnersWithFactor(
  owners: readonly PolicyOwnerRow[],
  userIds: readonly string[],
): void {
  const isFit = (id: string) => owners.some(({ userId, mfa }) => userId === id && mfa);
  if (!userIds.every(isFit)) {
    throw new DomainError('input.invalid', {
      fields: { userIds: 'must be active owners with a second factor' },
    });
  }
}
