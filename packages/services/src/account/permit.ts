import { findSession } from '@gatehouse/db/repositories/lookups';
import { getPermit, putPermit } from '@gatehouse/db/repositories/account-permits';
import { noteFactor, renewAuthTime } from '@gatehouse/db/repositories/sessions';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import { RECENT_SIGN_IN_SECONDS } from '@gatehouse/policy/recent-sign-in';
import type { Deps, Identity } from '../access/deps.ts';
import { showsFactor } from '../sessions/asks-for-factor.ts';
import { requireOwnSession } from '../sessions/own-session.ts';
import { requirePoolProof } from '../sessions/require-pool-proof.ts';
import { sessionTokenHash } from '../sessions/token-hash.ts';

/** Ties the sealed token to its session, and tells it from that session's other tokens. */
const sealedFor = (sessionId: string) => `account:${sessionId}`;

export interface StorePermitInput {
  /** The cookie of the session that asked. */
  readonly sessionToken: string;
  /** From an ID token whose signature was verified. */
  readonly claims: Pick<Identity, 'sub' | 'authTime' | 'identities'>;
  /** An access token of the account client. */
  readonly accessToken: string;
  readonly accessExpiresAt: Date;
  /** In which request. */
  readonly origin: { readonly requestId: string; readonly address: string | null };
}

/**
 * Keeps the pool's permission to change the account for the session that asked for it. The person
 * has just proved who they are, so the session counts as newly signed in.
 * @throws DomainError `auth.session_ended`; `auth.token_invalid` when someone else signed in;
 *   `auth.step_up_required` when the pool let them through without asking; `auth.sign_in_again` when it
 *   was a tenant's identity provider that vouched for them
 */
export async function storePermit(
  deps: Pick<Deps, 'db' | 'sealer' | 'settings'>,
  input: StorePermitInput,
): Promise<{ expiresAt: Date }> {
  const { claims, accessExpiresAt: expiresAt } = input;
  const session = await findSession(deps.db, sessionTokenHash(input.sessionToken), null);
  if (!session) throw new DomainError('auth.session_ended');
  if (session.user_id !== claims.sub) throw new DomainError('auth.token_invalid');
  if (Date.now() - claims.authTime.getTime() > RECENT_SIGN_IN_SECONDS * 1_000) {
    throw new DomainError('auth.step_up_required');
  }
  const { session_id: sessionId, user_id: userId } = session;
  const sealed = deps.sealer.seal(input.accessToken, sealedFor(sessionId));
  await deps.db.withUser({ userId }, async (tx) => {
    await requirePoolProof(tx, claims.sub, claims.authTime);
    await renewAuthTime(tx, sessionId, claims.authTime);
    await noteFactor(tx, sessionId, showsFactor(deps.settings, claims));
    await putPermit(tx, { sessionId, userId, sealedToken: new Uint8Array(sealed), expiresAt });
  });
  return { expiresAt };
}

/**
 * The pool's access token with which the caller may change their own account.
 * @throws DomainError `auth.browser_required`; `account.permit_required` without one that holds
 */
export async function requirePermit(
  deps: Pick<Deps, 'db' | 'sealer'>,
  ctx: UserContext,
): Promise<string> {
  const sessionId = requireOwnSession(ctx);
  const { userId } = ctx.principal;
  const sealed = await deps.db.readUser({ userId }, (db) => getPermit(db, sessionId));
  if (!sealed) throw new DomainError('account.permit_required');
  try {
    return deps.sealer.open(sealed, sealedFor(sessionId));
  } catch (cause) {
    // Sealed under a key that has been retired.
    throw new DomainError('account.permit_required', { cause });
  }
}
