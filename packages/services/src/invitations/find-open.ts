import { getInvitation, type InvitationRow } from '@gatehouse/db/repositories/invitations';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import type { TenantId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { toRoleChoice, lockTenantRole } from '../access/tenant-role.ts';
import { isInviterEntitled } from './inviter-entitled.ts';

/** An invitation that can be accepted, as a job finds it. */
export interface OpenInvitation {
  readonly invitation: InvitationRow;
  readonly tenant: { readonly name: string };
  /** Its inviter may still invite: otherwise nothing is sent in their name. */
  readonly entitled: boolean;
}

/** Null for one that is not open, and in a deleted or suspended tenant. */
export function findOpenInvitation(
  { db }: Pick<Deps, 'db'>,
  tenantId: TenantId,
  invitationId: string,
): Promise<OpenInvitation | null> {
  return db.withTenant({ tenantId }, async (tx) => {
    const invitation = await getInvitation(tx, tenantId, invitationId);
    const tenant = await getTenant(tx, tenantId);
    if (invitation?.status !== 'pending' || tenant?.status !== 'active') return null;
    const role = await lockTenantRole(tx, tenantId, toRoleChoice(invitation));
    const entitled = role !== null && (await isInviterEntitled(tx, tenant, invitation, role));
    return { invitation, tenant, entitled };
  });
}
