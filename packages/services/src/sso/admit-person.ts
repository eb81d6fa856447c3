import type { ScopedWriter } from '@gatehouse/db/database';
import { insertBridgedSignIn } from '@gatehouse/db/repositories/bridged-sign-ins';
import { takeInvitation } from '@gatehouse/db/repositories/invitations';
import { insertMembership } from '@gatehouse/db/repositories/memberships';
import { linkInvitedScimUser } from '@gatehouse/db/repositories/scim-users';
import { acceptAttempt } from '@gatehouse/db/repositories/sso-attempts';
import { putSubject } from '@gatehouse/db/repositories/sso-subjects';
import { getTenant, readStatusForWrite } from '@gatehouse/db/repositories/tenants';
import { markSsoLinked, upsertUser } from '@gatehouse/db/repositories/users';
import type { RequestContext } from '@gatehouse/domain/context';
import type { SystemPrincipal } from '@gatehouse/domain/principal';
import type { RoleChoice } from '@gatehouse/domain/role';
import { isActivePerson } from '../access/authority.ts';
import {
  lockTenantRole,
  type TenantRole,
  toRoleChoice,
  toRoleColumns,
  toRoleNames,
} from '../access/tenant-role.ts';
import { recordEvent } from '../events/record-event.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';
import { isInviterEntitled } from '../invitations/inviter-entitled.ts';
import type { Origin } from './begin-attempt.ts';
import { chooseRole, applyGroups } from './apply-groups.ts';
import { toBytes } from './code.ts';
import type { PoolPerson } from './ensure-pool-user.ts';
import { findAnsweredPerson } from './find-answered-person.ts';
import type { FoundAttempt } from './find-attempt.ts';
import type { FoundPerson } from './find-person.ts';
import { BridgeRefusal } from './refusals.ts';
import { renewSigningKey } from './signing-key.ts';
import type { SsoDeps } from './sso-deps.ts';

/** Seconds for which the pool may exchange a code. */
const CODE_SECONDS = 60;

interface Admission {
  readonly person: PoolPerson;
  /** Who it was when the pool was asked; it is looked at again. */
  readonly found: FoundPerson;
  /** SHA-256 in base64url. */
  readonly codeHash: string;
}

type Found = Pick<FoundAttempt, 'attempt' | 'connection'>;

interface Newcomer extends Found {
  readonly now: Exclude<FoundPerson, { kind: 'asks' | 'member' }>;
  readonly person: PoolPerson;
}

/**
 * Writes down who came in, in one transaction: the person, their membership with its event, what the
 * connection calls them, and the code that the pool may exchange.
 * @throws BridgeRefusal when it is not as it was a moment ago, or the person may not come in
 */
export function admitPerson(
  deps: SsoDeps,
  origin: Origin,
  { attempt, connection }: Found,
  { person, found, codeHash }: Admission,
): Promise<void> {
  const { tenant, row } = connection;
  const { id: tenantId } = tenant;
  const { userId } = person;
  const ctx: RequestContext<SystemPrincipal> = {
    ...origin,
    principal: { kind: 'system', name: `SSO: ${row.name}` },
  };
  return deps.db.withTenant({ tenantId, userId }, async (tx) => {
    await renewSigningKey(deps, tx);
    await upsertUser(tx, {
      id: userId,
      email: person.email,
      emailVerified: true,
      name: person.name,
      poolUsername: person.poolUsername,
    });
    if (!(await isActivePerson(tx, userId))) throw new BridgeRefusal('person_disabled');
    const now = await findAnsweredPerson(tx, connection, attempt);
    if (now.kind === 'asks' || now.kind !== found.kind) throw new BridgeRefusal('attempt_unknown');
    if (now.kind === 'member') {
      await applyGroups(deps, ctx, tx, { attempt, connection, member: now.member });
    } else {
      if ((await readStatusForWrite(tx, tenantId)) === 'suspended') {
        throw new BridgeRefusal('tenant_suspended');
      }
      await join(deps, ctx, tx, { attempt, connection, now, person });
    }
    await putSubject(tx, {
      tenantId,
      connectionId: row.id,
      subject: attempt.subject ?? '',
      userId,
    });
    if (now.kind !== 'member' || !now.linked) {
      await recordSecurityEvent(deps, tx, {
        userId,
        origin,
        action: 'sso.linked',
        after: `${tenant.name}: ${row.name}`,
      });
    }
    await markSsoLinked(tx, userId);
    await insertBridgedSignIn(tx, userId, attempt.id);
    const accepted = await acceptAttempt(
      tx,
      { tenantId, id: attempt.id },
      { userId, codeHash: toBytes(codeHash), codeSeconds: CODE_SECONDS },
    );
    if (!accepted) throw new BridgeRefusal('attempt_unknown');
  });
}

/** Someone becomes a member: by their invitation, or because the domain is the tenant's. */
async function join(
  deps: SsoDeps,
  ctx: RequestContext<SystemPrincipal>,
  tx: ScopedWriter,
  { attempt, connection, now, person }: Newcomer,
): Promise<void> {
  const { tenant, row } = connection;
  const tenantId = tenant.id;
  const { userId } = person;
  const invitation = now.kind === 'invited' ? now.invitation : null;
  const choice = invitation ? toRoleChoice(invitation) : await chooseRole(tx, connection, attempt);
  const role = await requireRole(tx, tenantId, choice);
  if (invitation) {
    const facts = await getTenant(tx, tenantId);
    const entitled = facts && (await isInviterEntitled(tx, facts, invitation, role));
    if (!entitled || !(await takeInvitation(tx, tenantId, invitation.id, userId))) {
      throw new BridgeRefusal('invitation_void');
    }
  }
  await insertMembership(tx, {
    tenantId,
    userId,
    ...toRoleColumns(role),
    name: person.name,
    email: person.email,
    invitedBy: invitation?.invited_by ?? null,
    invitedByName: invitation?.invited_by_name ?? null,
    lastSignInAt: new Date(),
    // The identity provider alone vouches for who it is.
    entry: 'sso',
  });
  if (invitation) await linkInvitedScimUser(tx, tenantId, invitation.id, userId);
  await recordEvent(tx, ctx, tenantId, {
    action: 'member.joined_by_sso',
    target: { kind: 'member', id: userId, name: person.name },
    after: { email: person.email, connection: row.name, ...toRoleNames(role) },
  });
  await deps.jobs.send(tx, 'membership-sync', { tenantId, userId });
}

async function requireRole(
  tx: ScopedWriter,
  tenantId: string,
  choice: RoleChoice,
): Promise<TenantRole> {
  const role = await lockTenantRole(tx, tenantId, choice);
  // Deleted since it was read; the next try finds another.
  if (!role) throw new BridgeRefusal('attempt_unknown');
  return role;
}
