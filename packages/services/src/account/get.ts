import { getPermit } from '@gatehouse/db/repositories/account-permits';
import { countUsableCodes } from '@gatehouse/db/repositories/backup-codes';
import { getUser } from '@gatehouse/db/repositories/users';
import type { RequestContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { PersonPrincipal } from '@gatehouse/domain/principal';
import type { Deps } from '../access/deps.ts';

/** What a person sees of their own account. */
export function getAccount(deps: Pick<Deps, 'db'>, ctx: RequestContext<PersonPrincipal>) {
  const { userId, sessionId } = ctx.principal;
  return deps.db.readUser({ userId }, async (db) => {
    const user = await getUser(db, userId);
    if (!user) throw new DomainError('resource.not_found');
    const { name, email, emailVerified, pendingEmail, mfa, avatar } = user;
    const permitted = sessionId !== null && (await getPermit(db, sessionId)) !== null;
    const own = { id: userId, name, email, emailVerified, pendingEmail, mfa, avatar };
    const backupCodes = mfa ? await countUsableCodes(db, userId) : 0;
    return { ...own, backupCodes, permitted, hasPassword: user.poolUsername === null };
  });
}
