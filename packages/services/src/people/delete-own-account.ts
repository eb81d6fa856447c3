import type { UserContext } from '@gatehouse/domain/context';
import { isSameEmail } from '@gatehouse/domain/email';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { changeStatus, personScope } from './change-status.ts';
import { leaveTenants } from './leave-tenants.ts';

/**
 * Deletes the caller's account: they leave all tenants and are signed out at once; the worker
 * deletes them from the pool and erases their personal data (decision 0047).
 * @param input.email typed by the person, to say that they mean it
 * @returns where the browser must go so that the pool's own session ends too
 * @throws DomainError `input.invalid`, `account.only_owner`
 */
export async function deleteOwnAccount(
  deps: Pick<Deps, 'db' | 'jobs' | 'settings'>,
  ctx: UserContext,
  input: { email: string },
): Promise<{ signOutUrl: string }> {
  const { userId, email } = ctx.principal;
  if (!isSameEmail(input.email, email)) {
    throw new DomainError('input.invalid', { fields: { email: 'is not your address' } });
  }
  await leaveTenants(deps, ctx, userId);
  await deps.db.withTenant(personScope(userId), (tx) =>
    changeStatus(deps, tx, ctx, { userId, status: 'erasing' }),
  );
  return { signOutUrl: deps.settings.signOutUrl };
}
