import { setTimeout as sleep } from 'node:timers/promises';
import type { RefreshedTokens } from '@gatehouse/cognito';
import {
  claimRefresh,
  deleteSession,
  failRefresh,
  getSession,
  storeRefresh,
} from '@gatehouse/db/repositories/sessions';
import type { SessionRow } from '@gatehouse/db/repositories/lookups';
import { isDomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { openTokens, sealTokens, type StoredTokens, UnreadableTokens } from './stored-tokens.ts';

/** For one refresh at most, and the pause after one that failed. */
const LEASE_SECONDS = 10;

/** How long a request waits for another's refresh. */
const WAIT_MS = 5_000;
const POLL_MS = 40;

/** `ended`: Cognito refused. `kept`: it could not be asked; the claims stay as they are. */
export type RefreshOutcome = 'refreshed' | 'kept' | 'ended';

type RefreshDeps = Pick<Deps, 'db' | 'pool' | 'idTokens' | 'ssoIdTokens' | 'sealer' | 'log'>;

/**
 * Fetches a session's claims anew. Of all requests in all replicas one calls Cognito; the others
 * wait for its result. The right to call is a lease in the session's row, so that no transaction
 * and no connection is held during the call.
 */
export async function refreshSession(
  deps: RefreshDeps,
  session: SessionRow,
): Promise<RefreshOutcome> {
  const scope = { userId: session.user_id };
  const { session_id: sessionId, claims_at: claimsAt } = session;
  let lease: Awaited<ReturnType<typeof claimRefresh>>;
  try {
    lease = await deps.db.withUser(scope, (tx) =>
      claimRefresh(tx, sessionId, claimsAt, LEASE_SECONDS),
    );
  } catch (error) {
    // The database takes no writes, as during a failover: the row decides, so old claims do no harm.
    if (!isDomainError(error)) throw error;
    deps.log.warn({ err: error, userId: session.user_id }, 'claims could not be refreshed');
    return 'kept';
  }
  if (!lease) return awaitOther(deps, session);
  const { sealedTokens, startedAt } = lease;
  try {
    const tokens = openTokens(deps.sealer, session.session_id, sealedTokens);
    const fresh = await deps.pool.refreshTokens(tokens.refreshToken, tokens.client);
    await store(deps, session, { startedAt, before: tokens, fresh });
    return 'refreshed';
  } catch (error) {
    if (isRefusal(error)) {
      await deps.db.withUser(scope, (tx) => deleteSession(tx, session.session_id));
      deps.log.info({ userId: session.user_id }, 'session ended: the refresh was refused');
      return 'ended';
    }
    await deps.db.withUser(scope, (tx) => failRefresh(tx, session.session_id));
    deps.log.warn({ err: error, userId: session.user_id }, 'claims could not be refreshed');
    return 'kept';
  }
}

async function store(
  deps: RefreshDeps,
  session: SessionRow,
  { startedAt, before, fresh }: { startedAt: Date; before: StoredTokens; fresh: RefreshedTokens },
): Promise<void> {
  const verifier = before.client === 'sso' ? deps.ssoIdTokens : deps.idTokens;
  const claims = await verifier.verifyIdToken(fresh.idToken);
  if (claims.sub !== session.user_id) throw new Error('the refreshed token is of another person');
  const tokens = {
    accessToken: fresh.accessToken,
    refreshToken: fresh.refreshToken ?? before.refreshToken,
    ...(before.client && { client: before.client }),
  };
  await deps.db.withUser({ userId: session.user_id }, (tx) =>
    storeRefresh(tx, session.session_id, {
      groups: claims.groups,
      claimsAt: startedAt,
      claimsExpireAt: claims.expiresAt,
      sealedTokens: sealTokens(deps.sealer, session.session_id, tokens),
    }),
  );
}

async function awaitOther(deps: RefreshDeps, session: SessionRow): Promise<RefreshOutcome> {
  const giveUp = Date.now() + WAIT_MS;
  while (Date.now() < giveUp) {
    const now = await deps.db.readUser({ userId: session.user_id }, (db) =>
      getSession(db, session.session_id),
    );
    if (!now) return 'ended';
    if (now.claimsAt > session.claims_at) return 'refreshed';
    if (now.refreshFailed || now.refreshingUntil === null) return 'kept';
    await sleep(POLL_MS);
  }
  return 'kept';
}

/**
 * Cognito looked at the token and said no: it was revoked, has expired or was used before. Or we
 * have nothing to show: the key that it was sealed with has been retired.
 */
function isRefusal(error: unknown): boolean {
  if (error instanceof UnreadableTokens) return true;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return (
    code === 'cognito.not_authorized' ||
    code === 'cognito.refresh_token_reused' ||
    code === 'cognito.user_not_found' ||
    code === 'auth.token_invalid'
  );
}
