import type { ScopedWriter } from '@gatehouse/db/database';
import {
  changeConnection,
  replaceRoleMappings,
} from '@gatehouse/db/repositories/sso-connection-changes';
import { listRoleMappings } from '@gatehouse/db/repositories/sso-connections';
import { DomainError } from '@gatehouse/domain/errors';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { lockTenantRole, noSuchRole, toRoleColumns } from '../access/tenant-role.ts';
import { recordEvent } from '../events/record-event.ts';
import { describeConnection } from './describe-connection.ts';
import { type ConnectionRef, holdConnection } from './hold-connection.ts';
import { type RoleMapping, toMapping } from './role-mapping.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

export interface SetRoleMappingsInput extends ConnectionRef {
  readonly mappings: readonly RoleMapping[];
}

/**
 * Says which roles an identity provider's groups lead to. None leads to owner (R6).
 * @throws DomainError `resource.not_found`, `resource.changed`; `input.invalid` for owner, a role that
 *   is not there, or a group that comes twice
 */
export function setRoleMappings(deps: SsoSetUpDeps, ctx: Context, input: SetRoleMappingsInput) {
  return authorize(deps, ctx, { permission: 'sso:manage', locks: caller }, async (tx) => {
    const { id: tenantId } = ctx.tenant;
    const rows = await toMappingRows(tx, tenantId, input.mappings);
    const { id, name } = await holdConnection(tx, tenantId, input);
    const before = await listRoleMappings(tx, tenantId, id);
    await replaceRoleMappings(tx, tenantId, id, rows);
    const connection = await changeConnection(tx, tenantId, id, {});
    const mappings = (await listRoleMappings(tx, tenantId, id)).map(toMapping);
    await recordEvent(tx, ctx, tenantId, {
      action: 'sso_connection.mappings_set',
      target: { kind: 'sso_connection', id, name },
      before: { mappings: toMappingText(before.map(toMapping)) },
      after: { mappings: toMappingText(mappings) },
    });
    return { ...describeConnection(deps, connection), mappings };
  });
}

/** As an audit event shows them. */
export const toMappingText = (mappings: readonly RoleMapping[]) =>
  mappings.map(({ group, role }) => `${group}: ${role}`).join('; ');

/**
 * As they are stored. Roles are locked in the order of their ids, so that two owners at once do not wait for
 * each other.
 * @throws DomainError `input.invalid` for owner, a role that is not there, or a group that comes twice
 */
export async function toMappingRows(
  tx: ScopedWriter,
  tenantId: string,
  mappings: readonly RoleMapping[],
) {
  const groups = new Set(mappings.map(({ group }) => group));
  if (groups.size < mappings.length) {
    throw new DomainError('input.invalid', { fields: { mappings: 'must not repeat a group' } });
  }
  const rows = [];
  const sorted = [...mappings].toSorted((a, b) => (a.role < b.role ? -1 : 1));
  for (const { group, role: choice } of sorted) {
    const granted = await lockTenantRole(tx, tenantId, choice);
    if (!granted || granted.role === 'owner') throw noSuchRole('mappings');
    rows.push({ value: group, ...toRoleColumns(granted) });
  }
  return rows;
}
