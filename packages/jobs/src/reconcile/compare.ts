import type { DesiredMember } from '@gatehouse/db/repositories/reconciliations';
import type { Role } from '@gatehouse/domain/role';

/** A person in one of the tenant's groups. */
export interface PoolMember {
  readonly userId: string;
  readonly role: Role;
  readonly enabled: boolean;
}

export type DifferenceKind =
  /** In a group that Postgres does not grant. */
  | 'extra right'
  /** Not in the group that Postgres grants. */
  | 'missing right'
  /** Right in every group, but shut out of the pool. */
  | 'disabled in the pool';

export interface Difference {
  readonly kind: DifferenceKind;
  readonly userId: string;
  /** The person's name in this tenant; empty for someone who is no member. */
  readonly name: string;
  /** What Postgres grants. */
  readonly desired: Role | null;
  /** What the pool's groups say. */
  readonly inPool: readonly Role[];
  /** The only active owner: nothing is done to them without an operator. */
  readonly lastOwner: boolean;
}

export interface Comparison {
  readonly members: readonly DesiredMember[];
  readonly pool: readonly PoolMember[];
  /** Removed so lately that a job may be on its way. */
  readonly recentlyRemoved: ReadonlySet<string>;
  /** Seconds in which a difference may be a change on its way. */
  readonly grace: number;
}

/** Compares one tenant's memberships with its groups in the pool. Pure. */
export function compare({ members, pool, recentlyRemoved, grace }: Comparison): Difference[] {
  const owners = members.filter(
    ({ role, narrowed, status }) => role === 'owner' && !narrowed && status === 'active',
  );
  const rows = new Map(members.map((member) => [member.user_id, member]));
  const groups = Map.groupBy(pool, ({ userId }) => userId);
  return [...new Set([...rows.keys(), ...groups.keys()])].flatMap((userId) => {
    const row = rows.get(userId);
    const entries = groups.get(userId) ?? [];
    if (row ? !row.settled && row.age < grace : recentlyRemoved.has(userId)) return [];
    const desired = row?.status === 'active' ? row.role : null;
    const inPool = entries.map(({ role }) => role);
    const kind = getDriftKind(
      desired,
      inPool,
      entries.every(({ enabled }) => enabled),
    );
    if (!kind || (kind === 'missing right' && row && row.age < grace)) return [];
    const lastOwner = owners.length === 1 && owners[0]?.user_id === userId;
    return [{ kind, userId, name: row?.name ?? '', desired, inPool, lastOwner }];
  });
}

function getDriftKind(
  desired: Role | null,
  inPool: readonly Role[],
  enabled: boolean,
): DifferenceKind | null {
  if (inPool.some((role) => role !== desired)) return 'extra right';
  if (desired !== null && inPool.length === 0) return 'missing right';
  return enabled ? null : 'disabled in the pool';
}
