import { changeConnection } from '@gatehouse/db/repositories/sso-connection-changes';
import { DomainError } from '@gatehouse/domain/errors';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { recordEvent } from '../events/record-event.ts';
import { describeConnection } from './describe-connection.ts';
import { type ConnectionRef, holdConnection } from './hold-connection.ts';
import { isRecentlyTested } from './recent-test.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

/**
 * Lets people sign in by a connection, once its present settings have passed the test.
 * @throws DomainError `resource.not_found`, `sso.test_required`
 */
export function activateConnection(deps: SsoSetUpDeps, ctx: Context, input: ConnectionRef) {
  return authorize(deps, ctx, { permission: 'sso:manage', locks: caller }, async (tx) => {
    const { id: tenantId } = ctx.tenant;
    const row = await holdConnection(tx, tenantId, input);
    if (row.status === 'active') return describeConnection(deps, row);
    if (!isRecentlyTested(deps, row)) throw new DomainError('sso.test_required');
    const connection = await changeConnection(tx, tenantId, row.id, { status: 'active' });
    await recordEvent(tx, ctx, tenantId, {
      action: 'sso_connection.activated',
      target: { kind: 'sso_connection', id: row.id, name: row.name },
    });
    return describeConnection(deps, connection);
  });
}
