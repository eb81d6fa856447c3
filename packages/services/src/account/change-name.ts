import { lockUser, updateUser } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';

/**
 * Changes how a person is called. From now on the name is theirs to choose here; a sign-in no
 * longer brings the pool's. Memberships follow by a job.
 */
export async function changeName(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: UserContext,
  input: { name: string },
): Promise<{ name: string }> {
  const { userId } = ctx.principal;
  const { name } = input;
  await deps.db.withUser({ userId }, async (tx) => {
    const before = await lockUser(tx, userId);
    if (!before) throw new DomainError('resource.not_found');
    if (before.name === name) return;
    await updateUser(tx, userId, { name, nameChosen: true });
    const change = { before: before.name, after: name };
    await recordSecurityEvent(deps, tx, { userId, origin: ctx, action: 'name.changed', ...change });
    await deps.jobs.send(tx, 'person-sync', { userId });
  });
  return { name };
}
