import { noteBridgedAuthTime } from '@gatehouse/db/repositories/bridged-sign-ins';
import { takeAttempt } from '@gatehouse/db/repositories/sso-attempts';
import { DomainError } from '@gatehouse/domain/errors';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import type { ConnectionId } from '@gatehouse/domain/proof';
import { findTenantOfConnection } from '@gatehouse/db/repositories/sso-connections';
import type { Deps } from '../access/deps.ts';
import { GRACE_SECONDS } from '../sessions/require-pool-proof.ts';
import { startSession, type StartSessionInput } from '../sessions/start.ts';
import type { Device } from '../sessions/device.ts';
import { hashBrowser, parseAttemptRef } from './browser.ts';

/** Seconds in which the pool brings the browser back. */
const RETURN_SECONDS = 300;

/**
 * Starts a session that a connection has proved. The pool's tokens alone do not make one: its own session of
 * an hour would give them, too. An attempt of this browser must have let this very person in, a moment ago,
 * and it is used up.
 * @param ref the cookie of the attempt
 * @throws DomainError `auth.token_invalid` without a cookie, `auth.sign_in_again` without such an attempt;
 *   what `startSession` throws
 */
export async function startBridgedSession(
  deps: Pick<Deps, 'db' | 'jobs' | 'sealer' | 'settings' | 'log'>,
  device: Device,
  input: Omit<StartSessionInput, 'proof'>,
  ref: string | null,
) {
  const parsed = parseAttemptRef(ref);
  const tenant = parsed && (await findTenantOfConnection(deps.db, parsed.connectionId));
  if (!parsed || !tenant) throw new DomainError('auth.token_invalid');
  const tenantId = toId<TenantId>(tenant.tenant_id);
  const used = await deps.db.withTenant({ tenantId }, (tx) =>
    takeAttempt(tx, tenantId, {
      id: parsed.attemptId,
      userId: input.claims.sub,
      browserHash: hashBrowser(parsed.secret),
      seconds: RETURN_SECONDS,
    }),
  );
  // It may be the pool's own session that answered: whoever can, begins again.
  if (!used) throw new DomainError('auth.sign_in_again');
  const { sub: userId, authTime } = input.claims;
  const signIn = { userId, id: parsed.attemptId };
  await deps.db.withUser({ userId }, (tx) =>
    noteBridgedAuthTime(tx, signIn, authTime, GRACE_SECONDS),
  );
  // The identity provider may have answered out of a session of its own: that is when they proved it. And
  // what was proved before a sign-out everywhere ended with it.
  const answeredAt = used.auth_instant ?? used.answered_at;
  const provedAt = answeredAt < authTime ? answeredAt : authTime;
  return startSession(deps, device, {
    ...input,
    claims: { ...input.claims, authTime: provedAt },
    proof: {
      kind: 'connection',
      tenantId,
      connectionId: used.connection_id as ConnectionId,
      mfa: used.mfa,
    },
  });
}
