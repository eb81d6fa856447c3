import { deleteAvatar } from '@gatehouse/db/repositories/avatars';
import { updateUser } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import type { Deps } from '../access/deps.ts';

/** Removes a person's picture: their initials stand in its place. */
export async function removeAvatar(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: UserContext,
): Promise<void> {
  const { userId } = ctx.principal;
  await deps.db.withUser({ userId }, async (tx) => {
    await deleteAvatar(tx, userId);
    await updateUser(tx, userId, { avatar: null });
    await deps.jobs.send(tx, 'person-sync', { userId });
  });
}
