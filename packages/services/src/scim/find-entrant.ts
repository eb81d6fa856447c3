import { listVerifiedDomains } from '@gatehouse/db/repositories/domains';
import { getMembership } from '@gatehouse/db/repositories/memberships';
import { findSsoMember } from '@gatehouse/db/repositories/sso-subjects';
import { hasActiveConnection } from '@gatehouse/db/repositories/sso-connection-changes';
import { getUser } from '@gatehouse/db/repositories/users';
import { domainFromEmail } from '@gatehouse/domain/domain-name';
import { toId, type UserId } from '@gatehouse/domain/ids';
import { findOrCreatePoolUser } from '../sso/ensure-pool-user.ts';
import { BridgeRefusal } from '../sso/refusals.ts';
import { getAddress, getName, type ScimRecord } from './record.ts';
import type { ScimContext, ScimDeps } from './scim-context.ts';

/** Someone of the pool. */
export interface Entrant {
  readonly userId: UserId;
  readonly email: string;
  readonly name: string;
  readonly poolUsername: string;
  /** `sso`: they were made for the tenant's connection, which alone opens it to them. */
  readonly entry: 'any' | 'sso';
}

/** Who it is that a directory wants in. */
export type FoundEntrant =
  /** No address, or one that the tenant may not speak for and that is a member's. */
  | { readonly kind: 'none' }
  /** A member of this tenant already. */
  | { readonly kind: 'member'; readonly userId: UserId }
  | { readonly kind: 'person'; readonly person: Entrant }
  /** Whoever reads the mail to this address. */
  | { readonly kind: 'address'; readonly email: string };

/**
 * Finds who a record is about, and makes the pool's user where there is none and the tenant's connection
 * will vouch for them. A directory speaks for the addresses of domains that the tenant has proved, and for no
 * others: whoever has another one is invited and decides. It asks the pool, so it runs before a transaction.
 */
export async function findEntrant(
  deps: ScimDeps,
  ctx: ScimContext,
  record: Pick<ScimRecord, 'attributes' | 'userName'>,
  known: string | null,
): Promise<FoundEntrant> {
  const { id: tenantId } = ctx.tenant;
  const email = getAddress(record);
  const { domains, sso, member } = await deps.db.readTenant({ tenantId }, async (db) => ({
    domains: await listVerifiedDomains(db, tenantId),
    sso: await hasActiveConnection(db, tenantId),
    member: email === null ? null : await findSsoMember(db, tenantId, { email }),
  }));
  const entry = sso ? 'sso' : 'any';
  if (known !== null) {
    return findKnown(deps, ctx, { userId: toId<UserId>(known), domains, entry });
  }
  if (email === null) return { kind: 'none' };
  const proved = domains.includes(domainFromEmail(email));
  if (member) {
    return proved ? { kind: 'member', userId: toId<UserId>(member.user_id) } : { kind: 'none' };
  }
  if (!proved) return { kind: 'address', email };
  const present = await deps.pool.findUserByEmail(email);
  const settled = present?.emailVerified === true && SETTLED.has(present.status);
  if (!sso && !settled) return { kind: 'address', email };
  const user = settled ? present : await makeUser(deps, { email, name: getName(record) });
  // Someone who has been here has not proved that the address is theirs: the mail will tell.
  if (!user) return { kind: 'address', email };
  const userId = toId<UserId>(user.sub);
  const row = await deps.db.readUser({ userId }, (db) => getUser(db, userId));
  return {
    kind: 'person',
    person: {
      userId,
      email: row?.email ?? user.email ?? email,
      name: row?.name ?? user.name ?? getName(record),
      poolUsername: row?.poolUsername ?? userId,
      entry,
    },
  };
}

/** They can sign in as they are. */
const SETTLED: ReadonlySet<string> = new Set(['CONFIRMED', 'EXTERNAL_PROVIDER']);

async function makeUser(deps: ScimDeps, wanted: { email: string; name: string }) {
  try {
    return await findOrCreatePoolUser(deps, wanted);
  } catch (error) {
    if (error instanceof BridgeRefusal) return null;
    throw error;
  }
}

interface Known {
  readonly userId: UserId;
  readonly domains: readonly string[];
  readonly entry: Entrant['entry'];
}

/**
 * Someone who was a member by this record before. Who has left since, with an address for which the tenant
 * does not speak, is not brought back: they are invited.
 */
async function findKnown(
  deps: ScimDeps,
  { tenant: { id: tenantId } }: ScimContext,
  { userId, domains, entry }: Known,
): Promise<FoundEntrant> {
  const present = await deps.db.readTenant({ tenantId }, (db) =>
    getMembership(db, tenantId, userId),
  );
  if (present) return { kind: 'member', userId };
  const row = await deps.db.readUser({ userId }, (db) => getUser(db, userId));
  if (!row) return { kind: 'none' };
  const { email, name } = row;
  if (!domains.includes(domainFromEmail(email))) return { kind: 'address', email };
  const person = { userId, email, name, poolUsername: row.poolUsername ?? userId, entry };
  return { kind: 'person', person };
}
