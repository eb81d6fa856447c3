import { findScimToken, touchScimToken } from '@gatehouse/db/repositories/scim-tokens';
import { toId, type TenantId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { directoryPrincipal, type ScimContext } from './scim-context.ts';
import { namesConnection, scimTokenHash } from './token.ts';

/** Between two notes of "last used". */
const TOUCH_INTERVAL_MS = 5 * 60_000;

/** Which directory calls? Null when the token does not hold, or not at this address. */
export async function resolveScimToken(
  deps: Pick<Deps, 'db'>,
  { connectionId, token }: { readonly connectionId: string; readonly token: string },
  origin: { readonly requestId: string; readonly address: string | null },
): Promise<ScimContext | null> {
  if (!namesConnection(token, connectionId)) return null;
  const found = await findScimToken(deps.db, connectionId, scimTokenHash(token));
  if (!found) return null;
  const tenantId = toId<TenantId>(found.tenant_id);
  const { token_id: tokenId, last_used_at: usedAt } = found;
  if (Date.now() - (usedAt?.getTime() ?? 0) > TOUCH_INTERVAL_MS) {
    await deps.db.withTenant({ tenantId }, (tx) => touchScimToken(tx, tenantId, tokenId));
  }
  return {
    ...origin,
    principal: directoryPrincipal(found.connection_name),
    tenant: { id: tenantId, slug: found.tenant_slug, name: found.tenant_name },
    connectionId,
    tokenId,
    hint: found.hint,
  };
}
