import { BRAND } from '@gatehouse/brand/brand';
import { getUser } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { askPool } from './ask-pool.ts';
import { requirePermit } from './permit.ts';

/** Whose codes these are, as the authenticator app shows it. */
const ISSUER = BRAND.name;

/**
 * Begins to set up an authenticator app: a secret of the pool's, and the address that a QR code
 * holds. Nothing is asked for at sign-in before the first code has been shown.
 * @throws DomainError `account.permit_required`, `account.mfa_on`
 */
export async function startMfa(
  deps: Pick<Deps, 'db' | 'pool' | 'sealer'>,
  ctx: UserContext,
): Promise<{ secret: string; uri: string }> {
  const { userId, email } = ctx.principal;
  const token = await requirePermit(deps, ctx);
  const user = await deps.db.readUser({ userId }, (db) => getUser(db, userId));
  if (user?.mfa) throw new DomainError('account.mfa_on');
  const secret = await askPool(deps.pool.newTotpSecret(token));
  const label = encodeURIComponent(`${ISSUER}:${email}`);
  return { secret, uri: `otpauth://totp/${label}?secret=${secret}&issuer=${ISSUER}` };
}
