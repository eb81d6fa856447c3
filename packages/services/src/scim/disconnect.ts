import {
  deleteScimConnection,
  endScimConnection,
} from '@gatehouse/db/repositories/scim-connections';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import type { SeenVersions } from '../access/require-version.ts';
import { recordEvent } from '../events/record-event.ts';
import { holdScim } from './hold.ts';
import type { ScimSetUpDeps } from './set-up-deps.ts';

export interface DisconnectScimInput {
  /** What becomes of the people whom it has brought: they stay, or all but owners are deactivated. */
  readonly members: 'deactivate' | 'keep';
  readonly seen?: SeenVersions;
}

/**
 * Ends a directory: its tokens are dead at once. The worker deactivates its people, where that is wanted, and
 * deletes what it has said.
 * @throws DomainError `resource.not_found`, `resource.changed`
 */
export function disconnectScim(
  deps: ScimSetUpDeps,
  ctx: Context,
  { members, seen }: DisconnectScimInput,
): Promise<void> {
  const { id: tenantId } = ctx.tenant;
  return authorize(deps, ctx, { permission: 'sso:manage', locks: caller }, async (tx) => {
    const { id, name } = await holdScim(tx, tenantId, seen);
    await recordEvent(tx, ctx, tenantId, {
      action: 'scim_connection.deleted',
      target: { kind: 'scim_connection', id, name },
      before: { members },
    });
    if (members === 'keep') return deleteScimConnection(tx, tenantId, id);
    await endScimConnection(tx, tenantId, id);
    await deps.jobs.send(tx, 'scim-apply', { tenantId, connectionId: id });
  });
}
