import { insertConnectedApp } from '@gatehouse/db/repositories/connected-apps';
import { CODE_SECONDS, type ConnectionDays, toAppLabel } from '@gatehouse/domain/connected-app';
import { DomainError } from '@gatehouse/domain/errors';
import { type ApiKeyId, newId } from '@gatehouse/domain/ids';
import { KEY_PERMISSIONS, type Permission } from '@gatehouse/policy/permissions';
import { requireRecentSignIn } from '@gatehouse/policy/recent-sign-in';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { inDays } from '../api-keys/api-key.ts';
import { apiKeyHash, newAppCode, newAppToken } from '../api-keys/token.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';
import { recordEvent } from '../events/record-event.ts';
import { requireRoomForKey, requireBrowser, toKeyProof } from '../personal-keys/requirements.ts';
import type { AuthorizationRequest } from './authorization-request.ts';
import { toAppHost } from './redirect-uri.ts';

export interface ConnectAppInput {
  readonly request: AuthorizationRequest;
  /** What the person allows: to read what they may, all that a key of theirs may do, or these. */
  readonly allow: 'read' | 'everything' | readonly Permission[];
  readonly days: ConnectionDays;
}

/**
 * Lets an app act as the caller in this tenant: no further than it asked, than they allow, and than they
 * may themselves.
 * @returns the code with which the app gets its tokens, once and within a minute
 * @throws DomainError `auth.person_required`, `auth.browser_required`, `auth.step_up_required`,
 *   `personal_key.refused`, `personal_key.too_many`, `api_key.above_own`
 */
export function connectApp(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: Context,
  { request, allow, days }: ConnectAppInput,
): Promise<{ readonly code: string }> {
  const { principal, tenant } = ctx;
  const id = newId<ApiKeyId>();
  const code = newAppCode(tenant.id);
  return authorize(
    deps,
    ctx,
    { permission: 'tenant:read', locks: caller, ownRows: true },
    async (tx, { actor }) => {
      requireBrowser(principal);
      requireRecentSignIn(principal, Date.now());
      const { userId, name: userName, sessionId } = principal;
      await requireRoomForKey(tx, tenant.id, userId);
      const permissions = chosen(request, allow).filter((one) => actor.permissions.has(one));
      if (permissions.length === 0) throw new DomainError('api_key.above_own');
      const { client, redirectUri, challenge } = request;
      const appHost = toAppHost(redirectUri);
      await insertConnectedApp(tx, {
        ...{ tenantId: tenant.id, id, name: client.name, permissions, expiresAt: inDays(days) },
        ...{ createdBy: userId, createdByName: userName, ...toKeyProof(principal.proof) },
        // No one has this one: the first token takes its place.
        tokenHash: apiKeyHash(newAppToken(tenant.id)),
        ...{ appId: client.id, appHost, appRedirect: redirectUri },
        ...{ codeHash: apiKeyHash(code), codeChallenge: challenge, codeSession: sessionId },
        codeSeconds: CODE_SECONDS,
      });
      const app = toAppLabel(client.name, appHost);
      await recordEvent(tx, ctx, tenant.id, {
        action: 'connected_app.connected',
        target: { kind: 'connected_app', id, name: app },
        after: { app, clientId: client.id, permissions: permissions.join(' ') },
      });
      await recordSecurityEvent(deps, tx, {
        ...{ userId, origin: ctx, action: 'connected_app.connected' },
        after: app,
      });
      return { code };
    },
  );
}

function chosen(
  { scopes }: AuthorizationRequest,
  allow: ConnectAppInput['allow'],
): readonly Permission[] {
  const reads = (permission: Permission) => permission.endsWith(':read');
  const asked = KEY_PERMISSIONS.filter((one) => scopes.includes('write') || reads(one));
  if (allow === 'everything') return asked;
  return asked.filter((one) => (allow === 'read' ? reads(one) : allow.includes(one)));
}
