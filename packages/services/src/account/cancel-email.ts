import { updateUser } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import type { Deps } from '../access/deps.ts';

/** Gives up another e-mail address; its code is worth nothing any more. */
export async function cancelEmail(deps: Pick<Deps, 'db'>, ctx: UserContext): Promise<void> {
  const { userId } = ctx.principal;
  await deps.db.withUser({ userId }, (tx) => updateUser(tx, userId, { pendingEmail: null }));
}
