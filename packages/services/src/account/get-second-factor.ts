import { findMfaDemands } from '@gatehouse/db/repositories/lookups';
import { getMfaUse } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import type { Deps } from '../access/deps.ts';

/** What a person's tenants ask for, and what there is of it. */
export interface SecondFactor {
  /** Since when the pool asks for a code; null while it does not, or does not for every sign-in. */
  readonly since: Date | null;
  /** The last sign-in since then that still lasts. */
  readonly lastUsedAt: Date | null;
  readonly askedBy: readonly {
    readonly slug: string;
    readonly name: string;
    /** From then on the tenant refuses sign-ins without it. */
    readonly dueAt: Date;
  }[];
}

/** The caller's second factor, and which of their tenants ask for it. */
export async function getSecondFactor(
  deps: Pick<Deps, 'db'>,
  ctx: UserContext,
): Promise<SecondFactor> {
  const { userId } = ctx.principal;
  const [demands, use] = await Promise.all([
    findMfaDemands(deps.db, userId),
    deps.db.readUser({ userId }, (db) => getMfaUse(db, userId)),
  ]);
  const askedBy = demands.map(({ slug, name, due_at: dueAt }) => ({ slug, name, dueAt }));
  return { since: use?.since ?? null, lastUsedAt: use?.lastUsedAt ?? null, askedBy };
}
