import { revokeScimToken as endToken } from '@gatehouse/db/repositories/scim-tokens';
import { DomainError } from '@gatehouse/domain/errors';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { recordEvent } from '../events/record-event.ts';
import type { ScimSetUpDeps } from './set-up-deps.ts';

/**
 * Ends a token: it is refused from the next request on, and what is under way with it is done or refused before
 * this returns.
 * @throws DomainError `resource.not_found`
 */
export function revokeScimToken(
  deps: Pick<ScimSetUpDeps, 'db'>,
  ctx: Context,
  { id }: { readonly id: string },
): Promise<void> {
  const { id: tenantId } = ctx.tenant;
  return authorize(deps, ctx, { permission: 'sso:manage', locks: caller }, async (tx) => {
    const row = await endToken(tx, tenantId, id);
    if (!row) throw new DomainError('resource.not_found');
    await recordEvent(tx, ctx, tenantId, {
      action: 'scim_token.revoked',
      target: { kind: 'scim_token', id, name: `…${row.hint}` },
    });
  });
}
