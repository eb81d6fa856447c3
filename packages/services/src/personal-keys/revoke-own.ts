import { findPersonalKeys, revokePersonalKey } from '@gatehouse/db/repositories/personal-keys';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import { type ApiKeyId, type TenantId, toId } from '@gatehouse/domain/ids';
import { requireActivePerson } from '../access/authority.ts';
import type { Deps } from '../access/deps.ts';
import { recordEnd } from './record-end.ts';

/**
 * Ends one of the caller's own keys or apps, in whichever tenant, which need not let them in for that.
 * @throws DomainError `resource.not_found`, `auth.session_ended`
 */
export async function revokeOwnPersonalKey(
  deps: Pick<Deps, 'db'>,
  ctx: UserContext,
  { id }: { id: ApiKeyId },
): Promise<void> {
  const { userId } = ctx.principal;
  const own = await findPersonalKeys(deps.db, userId);
  const key = own.find((row) => row.id === id);
  if (!key) throw new DomainError('resource.not_found');
  const tenantId = toId<TenantId>(key.tenant_id);
  await deps.db.withTenant({ tenantId }, async (tx) => {
    await requireActivePerson(tx, ctx.principal);
    const revoked = await revokePersonalKey(tx, tenantId, { id, userId });
    if (!revoked) throw new DomainError('resource.not_found');
    await recordEnd(tx, ctx, tenantId, { id, ...revoked });
  });
}
