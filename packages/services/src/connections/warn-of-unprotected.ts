import type { ScopedWriter } from '@gatehouse/db/database';
import { getSsoPolicy, listPolicyOwners } from '@gatehouse/db/repositories/sso-policy';
import type { TenantId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { notifyOwners } from '../notifications/notify-owners.ts';

/**
 * Tells all owners that one who gets in without the identity provider has lost their second factor. They stay a
 * break-glass owner: when the provider is down, there may be no other.
 */
export async function warnOfUnprotected(
  deps: Pick<Deps, 'jobs'>,
  tx: ScopedWriter,
  tenantId: TenantId,
  person: { readonly userId: string; readonly name: string },
): Promise<void> {
  if ((await getSsoPolicy(tx, tenantId)) !== 'required') return;
  const owners = await listPolicyOwners(tx, tenantId);
  if (!owners.some(({ userId, breakGlass }) => breakGlass && userId === person.userId)) return;
  await notifyOwners(deps, tx, tenantId, {
    kind: 'sso.break_glass_unprotected',
    facts: { name: person.name },
  });
}
