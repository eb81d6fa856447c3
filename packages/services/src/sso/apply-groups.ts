import type { ScopedReader, ScopedWriter } from '@gatehouse/db/database';
import { listRoleMappings } from '@gatehouse/db/repositories/sso-connections';
import type { AttemptRow } from '@gatehouse/db/repositories/sso-attempts';
import type { SsoMemberRow } from '@gatehouse/db/repositories/sso-subjects';
import type { RequestContext } from '@gatehouse/domain/context';
import type { RoleId } from '@gatehouse/domain/ids';
import type { SystemPrincipal } from '@gatehouse/domain/principal';
import type { RoleChoice } from '@gatehouse/domain/role';
import {
  decideRole,
  type KnownMember,
  type RoleDecision,
  type RoleRules,
} from '@gatehouse/policy/sso-role';
import type { AssertedGroups } from '@gatehouse/sso/answer';
import {
  getTenantRole,
  lockTenantRole,
  toRoleColumns,
  toRoleNames,
} from '../access/tenant-role.ts';
import { putDesired } from '../members/put-desired.ts';
import type { FoundConnection } from './find-connection.ts';
import { BridgeRefusal } from './refusals.ts';
import type { SsoDeps } from './sso-deps.ts';

type Answered = Pick<AttemptRow, 'groups'>;

/** What the tenant's rules make of the groups of an answer. @param member null for who is new */
export async function decideByGroups(
  db: ScopedReader,
  { tenant, row }: Pick<FoundConnection, 'row' | 'tenant'>,
  { groups }: Answered,
  member: KnownMember | null,
): Promise<RoleDecision> {
  const rows = await listRoleMappings(db, tenant.id, row.id);
  const rules: RoleRules = {
    mappings: rows.map(({ value, role, customRoleId }) => ({
      value,
      role: role as RoleRules['defaultRole'],
      customRoleId: customRoleId as RoleId | null,
    })),
    defaultRole: row.defaultRole as RoleRules['defaultRole'],
    unmapped: row.unmapped as RoleRules['unmapped'],
    roleMode: row.roleMode as RoleRules['roleMode'],
  };
  const asserted = groups as unknown as AssertedGroups | null;
  return decideRole(rules, asserted?.known ? asserted.values : null, member);
}

/** The role of someone new. @throws BridgeRefusal `group_missing` */
export async function chooseRole(
  db: ScopedReader,
  connection: Pick<FoundConnection, 'row' | 'tenant'>,
  attempt: Answered,
): Promise<RoleChoice> {
  const decision = await decideByGroups(db, connection, attempt, null);
  if (decision.kind !== 'give') throw new BridgeRefusal('group_missing');
  return decision.role;
}

/**
 * Gives a member the role that their groups stand for, where the tenant wants that at every sign-in.
 * @throws BridgeRefusal `group_missing` where no group of theirs may come in
 */
export async function applyGroups(
  deps: Pick<SsoDeps, 'jobs'>,
  ctx: RequestContext<SystemPrincipal>,
  tx: ScopedWriter,
  {
    attempt,
    connection,
    member,
  }: { attempt: Answered; connection: FoundConnection; member: SsoMemberRow },
): Promise<void> {
  const known = { role: member.role, breakGlass: member.break_glass };
  const decision = await decideByGroups(tx, connection, attempt, known);
  if (decision.kind === 'refuse') throw new BridgeRefusal('group_missing');
  if (decision.kind === 'keep') return;
  const { id: tenantId } = connection.tenant;
  const granted = await lockTenantRole(tx, tenantId, decision.role);
  if (!granted) throw new BridgeRefusal('attempt_unknown');
  const { role, customRoleId } = toRoleColumns(granted);
  if (member.role === role && member.custom_role_id === customRoleId) return;
  const held = await getTenantRole(tx, tenantId, member);
  await putDesired(deps, ctx, tx, {
    tenantId,
    target: member,
    desired: { role, customRoleId },
    action: 'member.role_changed',
    before: toRoleNames(held),
    after: toRoleNames(granted),
  });
}
