import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { SessionId } from '@gatehouse/domain/ids';

/**
 * The session that asks.
 * @throws DomainError `auth.browser_required` for a Bearer token
 */
export function requireOwnSession({ principal }: UserContext): SessionId {
  if (!principal.sessionId) throw new DomainError('auth.browser_required');
  return principal.sessionId;
}
