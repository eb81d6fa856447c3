import { renamePasskey as rename } from '@gatehouse/db/repositories/passkeys';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { requireOwnSession } from '../sessions/own-session.ts';

/**
 * Gives one of the caller's passkeys a name that they know it by. The pool has no part in it.
 * @throws DomainError `auth.browser_required`, `resource.not_found`
 */
export async function renamePasskey(
  deps: Pick<Deps, 'db'>,
  ctx: UserContext,
  input: { id: string; name: string },
): Promise<void> {
  requireOwnSession(ctx);
  const { userId } = ctx.principal;
  const done = await deps.db.withUser({ userId }, (tx) => rename(tx, userId, input));
  if (!done) throw new DomainError('resource.not_found');
}
