import {
  changeScimConnection,
  findScimConnection,
} from '@gatehouse/db/repositories/scim-connections';
import { DomainError } from '@gatehouse/domain/errors';
import type { ConnectionRole } from '@gatehouse/domain/sso-connection';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import type { SeenVersions } from '../access/require-version.ts';
import { recordEvent } from '../events/record-event.ts';
import { describeScim } from './describe.ts';
import { holdScim } from './hold.ts';
import type { ScimSetUpDeps } from './set-up-deps.ts';

export interface ChangeScimInput {
  readonly name?: string | undefined;
  readonly defaultRole?: ConnectionRole | undefined;
  readonly ownersByScim?: boolean | undefined;
  /** Its invitations rest on the caller from now on. */
  readonly takeOver?: boolean | undefined;
  readonly seen?: SeenVersions;
}

/**
 * Changes what a directory may do here.
 * @throws DomainError `resource.not_found`, `resource.changed`
 */
export function changeScim(
  deps: ScimSetUpDeps,
  ctx: Context,
  { takeOver, seen, ...input }: ChangeScimInput,
) {
  const { id: tenantId } = ctx.tenant;
  return authorize(
    deps,
    ctx,
    { permission: 'sso:manage', locks: caller },
    async (tx, { actor }) => {
      const before = await holdScim(tx, tenantId, seen);
      const { name = before.name, defaultRole = before.defaultRole } = input;
      const { ownersByScim = before.ownersByScim } = input;
      await changeScimConnection(tx, tenantId, before.id, {
        name,
        defaultRole,
        ownersByScim,
        ...(takeOver && { setUpBy: actor.userId, setUpByName: ctx.principal.name }),
      });
      await recordEvent(tx, ctx, tenantId, {
        action: 'scim_connection.changed',
        target: { kind: 'scim_connection', id: before.id, name },
        before: {
          name: before.name,
          defaultRole: before.defaultRole,
          ownersByScim: before.ownersByScim,
        },
        after: { name, defaultRole, ownersByScim },
      });
      const row = await findScimConnection(tx, tenantId, before.id);
      if (!row) throw new DomainError('resource.not_found');
      return describeScim(tx, deps.settings.appOrigin, row);
    },
  );
}
