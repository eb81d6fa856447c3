import { findPerson } from '@gatehouse/db/repositories/lookups';
import { readGroups } from '@gatehouse/domain/group-name';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { isSlug } from '@gatehouse/domain/slug';
import type { Permission } from '@gatehouse/policy/permissions';
import { effectivePermissions } from '@gatehouse/policy/role-table';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';

import { claimsFrom } from './claims-from.ts';
import { db } from './database.ts';

interface Bindings {
  readonly requestContext?: unknown;
}

export interface Checked {
  Bindings: Bindings;
  Variables: { tenantId: TenantId };
}

/** Seconds that the pool may take between a question to the bridge and a token. */
const GRACE_SECONDS = 30;

/**
 * Lets through who may do this in the tenant of the path. The group in the token must say so, and so must the
 * membership of this moment: a token knows nothing of a removal for up to an hour, the row at once.
 * @param outside what those get who are not in the tenant, the same whether it exists or not
 */
export const groupCheck = (permission: Permission, outside: 403 | 404) =>
  createMiddleware<Checked>(async (c, next) => {
    const claims = claimsFrom(c.env.requestContext);
    // An ID token passes a JWT authorizer on a route without scopes. It is for the client, not for an API.
    if (claims?.tokenUse !== 'access') throw new HTTPException(401);
    const { sub: userId, authTime, originJti } = claims;
    const signIn = { userId, authTime, originJti };
    const slug = c.req.param('tenant') ?? '';
    if (!isSlug(slug)) throw new HTTPException(outside);
    const row = await findPerson(db, signIn, slug, GRACE_SECONDS);
    if (!row || row.signed_out || row.bridged) throw new HTTPException(401);
    if (!row.tenant_id || !row.member_role || row.member_status !== 'active') {
      throw new HTTPException(outside);
    }
    const tooOld = row.too_old_until !== null && authTime <= row.too_old_until;
    if (tooOld || row.sso_required || row.mfa_required) throw new HTTPException(403);
    const tenantId = toId<TenantId>(row.tenant_id);
    const { permissions } = effectivePermissions(
      readGroups(claims.groups).roles.get(tenantId) ?? null,
      row.member_role,
      row.custom_role_permissions,
    );
    if (!permissions.has(permission)) throw new HTTPException(403);
    c.set('tenantId', tenantId);
    await next();
  });
