import { changeConnection } from '@gatehouse/db/repositories/sso-connection-changes';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { recordEvent } from '../events/record-event.ts';
import { describeConnection } from './describe-connection.ts';
import { type ConnectionRef, holdConnection } from './hold-connection.ts';
import { requireOtherConnection } from './require-other-connection.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

/**
 * Lets no one sign in by a connection any more. Sessions that it proved end with the next request.
 * @throws DomainError `resource.not_found`, `sso.last_connection`
 */
export function deactivateConnection(deps: SsoSetUpDeps, ctx: Context, input: ConnectionRef) {
  return authorize(deps, ctx, { permission: 'sso:manage', locks: caller }, async (tx) => {
    const { id: tenantId } = ctx.tenant;
    await requireOtherConnection(tx, tenantId, input.id);
    const row = await holdConnection(tx, tenantId, input);
    if (row.status !== 'active') return describeConnection(deps, row);
    const connection = await changeConnection(tx, tenantId, row.id, { status: 'inactive' });
    await recordEvent(tx, ctx, tenantId, {
      action: 'sso_connection.deactivated',
      target: { kind: 'sso_connection', id: row.id, name: row.name },
    });
    return describeConnection(deps, connection);
  });
}
