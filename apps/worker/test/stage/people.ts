import { randomBytes, randomUUID } from 'node:crypto';
import type { TenantContext } from '@gatehouse/domain/context';
import { parseGroupName, readGroups } from '@gatehouse/domain/group-name';
import { newId, type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import type { UserPrincipal } from '@gatehouse/domain/principal';
import type { Role } from '@gatehouse/domain/role';
import { POOL_PROOF } from '@gatehouse/domain/proof';
import type { Permission } from '@gatehouse/policy/permissions';
import { ROLE_TABLE } from '@gatehouse/policy/role-table';
import { createMembershipFixture, toGroupName } from '@gatehouse/testing/fixtures/tenant';
import type { Stage } from './stage.ts';

export interface Person {
  readonly userId: UserId;
  readonly email: string;
  readonly name: string;
}

/** Someone whom both the pool and the database know, a member of nothing. */
export async function createPerson(stage: Stage): Promise<Person> {
  const email = `p-${randomBytes(6).toString('hex')}@example.com`;
  const { user } = await stage.pool.createUser({ email, temporaryPassword: 'Aa1!aaaaaaaa' });
  await stage.admin.query(
    "insert into users (id, email, email_verified, name) values ($1, $2, true, 'A Person')",
    [user.sub, email],
  );
  return { userId: toId<UserId>(user.sub), email, name: 'A Person' };
}

export async function createTenant(stage: Stage): Promise<TenantId> {
  const tenantId = newId<TenantId>();
  await stage.admin.query('insert into tenants (id, slug, name) values ($1, $2, $3)', [
    tenantId,
    `t-${randomBytes(6).toString('hex')}`,
    'A tenant',
  ]);
  return tenantId;
}

/** A member, the same in the database and in the pool. */
export async function createMember(stage: Stage, tenantId: TenantId, role: Role): Promise<Person> {
  const person = await createPerson(stage);
  await join(stage, tenantId, person, role);
  return person;
}

export async function join(
  stage: Stage,
  tenantId: TenantId,
  person: Person,
  role: Role,
): Promise<void> {
  await createMembershipFixture(stage.admin, tenantId, person, { role });
  await stage.pool.ensureGroup(toGroupName(tenantId, role), 'A tenant');
  await stage.pool.addUserToGroup(person.userId, toGroupName(tenantId, role));
}

/** A request of this person, with the claims of this role. */
export function as(
  tenantId: TenantId,
  person: Person,
  role: Role,
): TenantContext<Permission, UserPrincipal> {
  return {
    principal: {
      kind: 'user',
      ...person,
      emailVerified: true,
      avatar: null,
      via: 'session',
      sessionId: null,
      authTime: new Date(),
      proof: POOL_PROOF,
      claims: readGroups([toGroupName(tenantId, role)]),
    },
    requestId: randomUUID(),
    address: '192.0.2.1',
    tenant: { id: tenantId, slug: 'irrelevant', name: 'A tenant' },
    membership: {
      tenantId,
      userId: person.userId,
      role,
      customRole: null,
      status: 'active',
      version: 1,
    },
    role,
    permissions: ROLE_TABLE[role],
  };
}

/** The roles that the pool gives this person in a tenant. */
export async function rolesInPool(
  stage: Stage,
  tenantId: TenantId,
  { userId }: Pick<Person, 'userId'>,
): Promise<Role[]> {
  const groups = await stage.pool.listGroupsOfUser(userId);
  return groups.flatMap((name) => {
    const group = parseGroupName(name);
    return group?.tenantId === tenantId ? [group.role] : [];
  });
}

export interface Row {
  readonly role: Role;
  readonly status: string;
  readonly version: number;
  readonly applied_version: number;
  readonly applied_role: Role | null;
}

export async function getRow(
  stage: Stage,
  tenantId: TenantId,
  { userId }: Pick<Person, 'userId'>,
): Promise<Row | undefined> {
  const { rows } = await stage.admin.query<Row>(
    `select role, status, version, applied_version, applied_role from memberships
     where tenant_id = $1 and user_id = $2`,
    [tenantId, userId],
  );
  return rows[0];
}
