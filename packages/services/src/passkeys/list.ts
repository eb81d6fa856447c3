import { listPasskeys as list } from '@gatehouse/db/repositories/passkeys';
import type { UserContext } from '@gatehouse/domain/context';
import type { Deps } from '../access/deps.ts';

/** The caller's passkeys, as they were when they last proved who they are. */
export async function listPasskeys(deps: Pick<Deps, 'db'>, ctx: UserContext) {
  const { userId } = ctx.principal;
  const rows = await deps.db.readUser({ userId }, (db) => list(db, userId));
  return { items: rows.map(({ id, name, createdAt }) => ({ id, name, createdAt })) };
}
