import type { ScopedReader } from '@gatehouse/db/database';
import { getJoinPolicy } from '@gatehouse/db/repositories/domains';
import { findOpenInvitation, type InvitationRow } from '@gatehouse/db/repositories/invitations';
import type { AttemptRow } from '@gatehouse/db/repositories/sso-attempts';
import {
  findSsoMember,
  findSubject,
  type SsoMemberRow,
} from '@gatehouse/db/repositories/sso-subjects';
import { domainFromEmail } from '@gatehouse/domain/domain-name';
import { type UserId, toId } from '@gatehouse/domain/ids';
import type { FoundConnection } from './find-connection.ts';
import { BridgeRefusal } from './refusals.ts';

/** Whom an identity provider's answer is about. */
export type FoundPerson =
  /** A member; `linked` where the connection has called them so before. */
  | { readonly kind: 'member'; readonly member: SsoMemberRow; readonly linked: boolean }
  /** Someone who is invited. */
  | { readonly kind: 'invited'; readonly invitation: InvitationRow }
  /** Someone new. `userId` where the connection knows them from an earlier membership. */
  | { readonly kind: 'new'; readonly userId: UserId | null }
  /** Someone new, whom the connection does not let in, and the domain lets ask. */
  | { readonly kind: 'asks'; readonly userId: UserId | null };

/** Who it is, where that is known before the pool is asked. */
export function getFoundUserId(found: FoundPerson): UserId | null {
  if (found.kind === 'member') return toId<UserId>(found.member.user_id);
  return found.kind === 'invited' ? null : found.userId;
}

type Answered = Pick<AttemptRow, 'email' | 'openedBy' | 'subject'>;

/**
 * Who is it? The subject comes first: an address may change hands (rules R1 and R10). An address counts only
 * inside this tenant: for its own members, and where the tenant has proved the domain.
 * @throws BridgeRefusal when the tenant's rules let no one in
 */
export async function findPerson(
  db: ScopedReader,
  { tenant, row, domains }: Pick<FoundConnection, 'domains' | 'row' | 'tenant'>,
  { subject, email, openedBy }: Answered,
): Promise<FoundPerson> {
  if (subject === null || email === null) throw new BridgeRefusal('attempt_unknown');
  const key = { tenantId: tenant.id, connectionId: row.id, subject };
  const known = await findSubject(db, key);
  const member = await findSsoMember(db, tenant.id, known === null ? { email } : { userId: known });
  if (member) {
    if (member.status !== 'active') throw new BridgeRefusal('member_deactivated');
    const linked = known !== null;
    // Whoever sets the connection up can be anyone in it: an owner links by their own act.
    const guarded = member.role === 'owner' || member.break_glass;
    if (!linked && guarded && openedBy !== member.user_id) {
      throw new BridgeRefusal('own_sign_in_first');
    }
    return { kind: 'member', member, linked };
  }
  const proved = domains.includes(domainFromEmail(email));
  const invitation = proved ? await findOpenInvitation(db, tenant.id, email) : null;
  if (invitation && known === null) return { kind: 'invited', invitation };
  if (!proved) throw new BridgeRefusal('domain_not_verified');
  const userId = known === null ? null : toId<UserId>(known);
  if (row.jit) return { kind: 'new', userId };
  const policy = await getJoinPolicy(db, tenant.id, domainFromEmail(email));
  if (policy === 'ask') return { kind: 'asks', userId };
  throw new BridgeRefusal('not_a_member');
}
