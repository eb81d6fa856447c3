import type { CognitoUser } from '@gatehouse/cognito';
import { findTenantsOfUser } from '@gatehouse/db/repositories/lookups';
import {
  lockIdentity,
  type MemberIdentity,
  updateIdentity,
} from '@gatehouse/db/repositories/memberships';
import { countSignIn } from '@gatehouse/db/repositories/usage';
import { getUser, noteMfa } from '@gatehouse/db/repositories/users';
import { type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import { recordEvent } from '@gatehouse/services/audit';
import { warnOfUnprotected } from '@gatehouse/services/connections';
import { asksForFactor } from '@gatehouse/services/sessions';
import { noteBreakGlass } from './note-break-glass.ts';
import { findPoolUsername } from './find-pool-username.ts';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * Asks the pool whether signing in takes a code, and brings the copies in a person's memberships
 * up to date (decision D15). A tenant's audit log says when someone in it is called otherwise.
 */
export async function syncPerson(
  deps: Pick<WorkerDeps, 'db' | 'jobs' | 'pool'>,
  { userId, signedInBy }: { userId: string; signedInBy?: string },
): Promise<void> {
  const account = await deps.pool.getUser(await findPoolUsername(deps, userId));
  if (account) {
    const factor = { mfa: account.totp, always: asksForFactor(account) };
    await deps.db.withUser({ userId }, (tx) => noteMfa(tx, userId, factor));
  }
  const user = await deps.db.readUser({ userId }, (db) => getUser(db, userId));
  if (!user) return;
  if (account) await restoreEmail(deps, account, user);
  const { name, email, mfa, avatar, lastSignInAt } = user;
  for (const { tenant_id: tenantId, role } of await findTenantsOfUser(deps.db, userId)) {
    if (signedInBy !== undefined && role === 'owner') {
      const person = { userId: toId<UserId>(userId), name };
      await noteBreakGlass(deps, toId<TenantId>(tenantId), person, signedInBy);
    }
    await copyIdentity(deps, toId<TenantId>(tenantId), userId, {
      name,
      email,
      mfa,
      avatar,
      lastSignInAt,
    });
  }
}

/** A linked provider has written its address over the one that the person has proved here. */
async function restoreEmail(
  { pool }: Pick<WorkerDeps, 'pool'>,
  account: CognitoUser,
  { email, emailVerified, poolUsername, status }: NonNullable<Awaited<ReturnType<typeof getUser>>>,
): Promise<void> {
  const linked = poolUsername === null && account.identities.length > 0;
  if (!linked || !emailVerified || status !== 'active') return;
  if (account.email === email.toLowerCase() && account.emailVerified) return;
  await pool.setEmail(account.sub, email);
}

async function copyIdentity(
  deps: Pick<WorkerDeps, 'db' | 'jobs'>,
  tenantId: TenantId,
  userId: string,
  person: MemberIdentity,
): Promise<void> {
  await deps.db.withTenant({ tenantId }, async (tx) => {
    const before = await lockIdentity(tx, tenantId, userId);
    if (!before) return;
    // Someone who is shut out signs in elsewhere: no business of this tenant.
    const lastSignInAt = before.status === 'active' ? person.lastSignInAt : before.lastSignInAt;
    const now = { ...person, lastSignInAt };
    if (isSame(before, now)) return;
    await updateIdentity(tx, tenantId, userId, now);
    if (before.mfa && !now.mfa) {
      await warnOfUnprotected(deps, tx, tenantId, { userId, name: now.name });
    }
    if (lastSignInAt && toDay(lastSignInAt) !== toDay(before.lastSignInAt)) {
      await countSignIn(tx, tenantId, lastSignInAt);
    }
    if (before.name === now.name && before.email === now.email) return;
    await recordEvent(
      tx,
      {
        principal: { kind: 'system', name: 'Profile' },
        requestId: `person-${userId}`,
        address: null,
      },
      tenantId,
      {
        action: 'member.identity_changed',
        target: { kind: 'member', id: userId, name: now.name },
        before: { name: before.name, email: before.email },
        after: { name: now.name, email: now.email },
      },
    );
  });
}

/** The day, UTC; null for never. */
function toDay(at: Date | null): string | null {
  return at && at.toISOString().slice(0, 10);
}

function isSame(one: MemberIdentity, other: MemberIdentity): boolean {
  return (
    one.name === other.name &&
    one.email === other.email &&
    one.mfa === other.mfa &&
    one.avatar === other.avatar &&
    one.lastSignInAt?.getTime() === other.lastSignInAt?.getTime()
  );
}
