import { requirePermission } from '@gatehouse/policy/can';
import type { Context } from '../access/actor.ts';
import { sessionTokenHash } from '../sessions/token-hash.ts';
import type { LiveSink } from './hub.ts';
import type { LiveUpdates } from './updates.ts';

/** Opens a stream for the session of this token; null when there is no room. */
export type OpenStream = (sessionToken: string, sink: LiveSink) => (() => void) | null;

/**
 * Lets a person hear, by a session of theirs, of what changes in the tenant at hand and of their own
 * notifications. Without the right to read a kind one does not hear of it.
 * @returns null where this process has no live updates, and for whoever comes without a session
 * @throws DomainError `permission.denied`
 */
export function watchTenant(
  { live }: { readonly live: LiveUpdates | null },
  ctx: Context,
): OpenStream | null {
  requirePermission(ctx, 'tenant:read');
  const { principal, tenant } = ctx;
  if (!live || principal.kind !== 'user' || principal.sessionId === null) return null;
  const { userId, sessionId } = principal;
  const viewer = { slug: tenant.slug, tenantId: tenant.id, userId, sessionId };
  return (sessionToken, sink) =>
    live.hub.open({ ...viewer, tokenHash: sessionTokenHash(sessionToken) }, sink);
}
