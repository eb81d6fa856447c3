import {
  changeScimConnection,
  findScimConnection,
  listScimMappings,
  replaceScimMappings,
} from '@gatehouse/db/repositories/scim-connections';
import { DomainError } from '@gatehouse/domain/errors';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import type { SeenVersions } from '../access/require-version.ts';
import { recordEvent } from '../events/record-event.ts';
import { type RoleMapping, toMapping } from '../connections/role-mapping.ts';
import { toMappingRows, toMappingText } from '../connections/set-role-mappings.ts';
import { describeScim } from './describe.ts';
import { holdScim } from './hold.ts';
import type { ScimSetUpDeps } from './set-up-deps.ts';

export interface SetScimMappingsInput {
  readonly mappings: readonly RoleMapping[];
  readonly seen?: SeenVersions;
}

/**
 * Says which roles a directory's groups lead to; the worker brings its people in line. None leads to owner.
 * @throws DomainError `resource.not_found`, `resource.changed`; `input.invalid` for owner, a role that
 *   is not there, or a group that comes twice
 */
export function setScimMappings(deps: ScimSetUpDeps, ctx: Context, input: SetScimMappingsInput) {
  const { id: tenantId } = ctx.tenant;
  return authorize(deps, ctx, { permission: 'sso:manage', locks: caller }, async (tx) => {
    const rows = await toMappingRows(tx, tenantId, input.mappings);
    const { id, name } = await holdScim(tx, tenantId, input.seen);
    const before = (await listScimMappings(tx, tenantId, id)).map(toMapping);
    await replaceScimMappings(tx, tenantId, id, rows);
    await changeScimConnection(tx, tenantId, id, {});
    const after = (await listScimMappings(tx, tenantId, id)).map(toMapping);
    await recordEvent(tx, ctx, tenantId, {
      action: 'scim_connection.mappings_set',
      target: { kind: 'scim_connection', id, name },
      before: { mappings: toMappingText(before) },
      after: { mappings: toMappingText(after) },
    });
    await deps.jobs.send(tx, 'scim-apply', { tenantId, connectionId: id });
    const row = await findScimConnection(tx, tenantId, id);
    if (!row) throw new DomainError('resource.not_found');
    return describeScim(tx, deps.settings.appOrigin, row);
  });
}
