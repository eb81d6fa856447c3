import type { ScopedWriter } from '@gatehouse/db/database';
import { lockMemberships } from '@gatehouse/db/repositories/held-memberships';
import type { ScimConnectionRow } from '@gatehouse/db/repositories/scim-connections';
import { listScimStandings, type ScimStandingRow } from '@gatehouse/db/repositories/scim-users';
import type { TenantId } from '@gatehouse/domain/ids';
import type { RoleChoice } from '@gatehouse/domain/role';
import {
  getTenantRole,
  lockTenantRole,
  type TenantRole,
  toRoleColumns,
  toRoleNames,
} from '../access/tenant-role.ts';
import { putDesired } from '../members/put-desired.ts';
import { chooseRole, readRoleRules } from './choose-role.ts';
import type { ScimContext, ScimDeps } from './scim-context.ts';

type Caller = Pick<ScimContext, 'address' | 'principal' | 'requestId'>;

interface Applied {
  readonly tenantId: TenantId;
  readonly connection: ScimConnectionRow;
}

/** So many are done in the transaction of a change of groups; the rest is a job. */
const AT_ONCE = 200;

/**
 * Gives people the roles that their groups lead to, with the change of the groups. Where there are many the worker
 * goes on with the rest.
 */
export async function applyGroupRoles(
  deps: Pick<ScimDeps, 'jobs'>,
  ctx: Caller,
  tx: ScopedWriter,
  { tenantId, connection, ids }: Applied & { readonly ids: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return;
  const page = { ids, after: null, limit: AT_ONCE + 1 };
  const standings = await listScimStandings(tx, tenantId, connection.id, page);
  await applyRoles(deps, ctx, tx, { tenantId, connection, standings: standings.slice(0, AT_ONCE) });
  if (standings.length > AT_ONCE) {
    await deps.jobs.send(tx, 'scim-apply', { tenantId, connectionId: connection.id });
  }
}

/** The same of people who have been looked up. Owners stay owners; who is out stays out. */
export async function applyRoles(
  deps: Pick<ScimDeps, 'jobs'>,
  ctx: Caller,
  tx: ScopedWriter,
  { tenantId, connection, standings }: Applied & { readonly standings: readonly ScimStandingRow[] },
): Promise<void> {
  const rules = await readRoleRules(tx, connection);
  if (rules.mappings.length === 0 || standings.length === 0) return;
  const choices = new Map(
    standings.map(({ user_id: userId, groups }) => [userId, chooseRole(rules, groups)]),
  );
  const roles = await lockRoles(tx, tenantId, new Set(choices.values()));
  const rows = await lockMemberships(tx, tenantId, [...choices.keys()]);
  for (const target of rows) {
    const choice = choices.get(target.user_id);
    const granted = choice === undefined ? null : roles.get(choice);
    if (!granted || target.role === 'owner' || target.status !== 'active') continue;
    const { role, customRoleId } = toRoleColumns(granted);
    if (target.role === role && target.custom_role_id === customRoleId) continue;
    await putDesired(deps, ctx, tx, {
      tenantId,
      target,
      desired: { role, customRoleId },
      action: 'member.role_changed',
      before: toRoleNames(await getTenantRole(tx, tenantId, target)),
      after: toRoleNames(granted),
    });
  }
}

/** In the order of their names, so that two changes at once do not wait for each other. */
async function lockRoles(
  tx: ScopedWriter,
  tenantId: string,
  choices: ReadonlySet<RoleChoice>,
): Promise<Map<RoleChoice, TenantRole>> {
  const roles = new Map<RoleChoice, TenantRole>();
  for (const choice of [...choices].toSorted()) {
    const role = await lockTenantRole(tx, tenantId, choice);
    if (role && role.role !== 'owner') roles.set(choice, role);
  }
  return roles;
}
