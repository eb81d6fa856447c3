import { deleteConnection as deleteRow } from '@gatehouse/db/repositories/sso-connection-changes';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { recordEvent } from '../events/record-event.ts';
import { toFacts } from './connection-facts.ts';
import { type ConnectionRef, holdConnection } from './hold-connection.ts';
import { requireOtherConnection } from './require-other-connection.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

/**
 * Deletes a connection with its keys, attempts and what its provider calls people. Sessions that it
 * proved end with the next request; the people stay members.
 * @throws DomainError `resource.not_found`, `resource.changed`, `sso.last_connection`
 */
export function deleteConnection(
  deps: Pick<SsoSetUpDeps, 'db'>,
  ctx: Context,
  input: ConnectionRef,
): Promise<void> {
  return authorize(deps, ctx, { permission: 'sso:manage', locks: caller }, async (tx) => {
    const { id: tenantId } = ctx.tenant;
    await requireOtherConnection(tx, tenantId, input.id);
    const row = await holdConnection(tx, tenantId, input);
    await deleteRow(tx, tenantId, row.id);
    await recordEvent(tx, ctx, tenantId, {
      action: 'sso_connection.deleted',
      target: { kind: 'sso_connection', id: row.id, name: row.name },
      before: toFacts(row),
    });
  });
}
