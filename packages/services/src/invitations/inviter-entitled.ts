import type { ScopedWriter } from '@gatehouse/db/database';
import type { InvitationRow } from '@gatehouse/db/repositories/invitations';
import type { Inviters } from '@gatehouse/domain/invitation-rules';
import { mayGrant, programCeiling } from '@gatehouse/policy/ceiling';
import { mayInvite } from '@gatehouse/policy/inviters';
import type { EffectiveRole } from '@gatehouse/policy/role-table';
import { findAuthority } from '../access/authority.ts';
import type { TenantRole } from '../access/tenant-role.ts';
import { lockProgram } from '../access/lock-program.ts';

type Maker = Pick<InvitationRow, 'membership_id' | 'program_kind' | 'program_id'>;

/**
 * May the inviter still do so, now, by the membership under which they did? Demoted, deactivated,
 * disabled or gone, the link is void; and it stays so when they come back. So it is when the program
 * through which they did may not any more.
 * @param role what the invitation gives, held
 */
export async function isInviterEntitled(
  tx: ScopedWriter,
  tenant: { readonly id: string; readonly inviters: string },
  invitation: Maker,
  role: TenantRole,
): Promise<boolean> {
  const own = await findAuthority(tx, tenant.id, invitation.membership_id);
  if (!own || !mayInvite(tenant.inviters as Inviters, own.role)) return false;
  const standings = [own, ...(await programStanding(tx, tenant.id, invitation))];
  return standings.every(
    (standing) => standing?.permissions.has('members:invite') && mayGrant(standing, role),
  );
}

/** How far the program reaches that made the invitation; null when it is gone, none for a person. */
async function programStanding(
  tx: ScopedWriter,
  tenantId: string,
  { program_kind: kind, program_id: id }: Maker,
): Promise<readonly (EffectiveRole | null)[]> {
  if (kind === null || id === null) return [];
  const program = await lockProgram(tx, tenantId, { kind, id });
  return [program && programCeiling(program.permissions)];
}
