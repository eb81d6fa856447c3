import { lockPerson, noteSignIn, upsertUser } from '@gatehouse/db/repositories/users';
import { showsSomething, toPlainText } from '@gatehouse/domain/visible-text';
import type { AccessTokenClaims, AuthenticationDeps } from './authentication-deps.ts';

type RegisterDeps = Pick<AuthenticationDeps, 'db' | 'jobs' | 'pool' | 'publicClientIds'>;

const MAX_NAME = 200;

/**
 * Makes the row of someone who signed up in an app and has never been in the web app. The access token
 * has no address, so the pool is asked, once. Only for a user of the pool's own: whose account someone is
 * who comes by another provider is decided by the web app's sign-in (decision 0106).
 * @returns false where there is nothing to make: the token is of another client, the pool does not
 *   have them like this, or they are shut out or erased here
 * @throws DomainError `service.unavailable` while the pool does not answer
 */
export async function registerPerson(
  deps: RegisterDeps,
  { sub: userId, clientId, username, authTime }: AccessTokenClaims,
): Promise<boolean> {
  if (!deps.publicClientIds.has(clientId) || username !== userId) return false;
  if (await deps.db.withUser({ userId }, (tx) => lockPerson(tx, userId))) return false;
  const user = await deps.pool.getUser(userId);
  if (user?.sub !== userId || !user.enabled || user.status !== 'CONFIRMED') return false;
  const { email, emailVerified, name } = user;
  if (email === undefined) return false;
  await deps.db.withUser({ userId }, async (tx) => {
    // Someone else's request may have been faster, and an operator faster still.
    if (await lockPerson(tx, userId)) return;
    const facts = { email, emailVerified, name: toShownName(name, email), poolUsername: username };
    await upsertUser(tx, { id: userId, ...facts });
    await noteSignIn(tx, userId, authTime);
    await deps.jobs.send(tx, 'person-sync', { userId });
  });
  return true;
}

/** People choose their own names: one that shows nothing, or garbles lists and logs, is none. */
function toShownName(name: string | undefined, email: string): string {
  const text = toPlainText(name ?? '');
  return [...(showsSomething(text) ? text : email)].slice(0, MAX_NAME).join('');
}
