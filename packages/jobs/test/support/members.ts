import type { TenantId } from '@gatehouse/domain/ids';
import type { FixtureRole } from '@gatehouse/testing/fixtures/tenant';
import type { PoolUser } from './pool.ts';
import type { Stack } from './stack.ts';

/** Where a membership is desired, and for whom. */
export interface Desired {
  readonly tenantId: TenantId;
  readonly userId: string;
}

/** A person of the pool with a row of their own, and a membership that Cognito has not seen. */
export async function addMember(
  { admin, pool }: Pick<Stack, 'admin' | 'pool'>,
  tenantId: TenantId,
  role: FixtureRole,
): Promise<Desired & { user: PoolUser }> {
  const user = await pool.addUser();
  await admin.query(
    'insert into users (id, email, email_verified, name) values ($1, $2, true, $3)',
    [user.sub, user.email, user.name],
  );
  const member = { tenantId, userId: user.sub, user };
  await insertDesired({ admin }, member, role);
  return member;
}

/** The row as accepting an invitation leaves it. */
export async function insertDesired(
  { admin }: Pick<Stack, 'admin'>,
  { tenantId, userId }: Desired,
  role: FixtureRole,
): Promise<void> {
  await admin.query(
    `insert into memberships (tenant_id, user_id, role, status, name, email)
     select $1, id, $3, 'active', name, email from users where id = $2`,
    [tenantId, userId, role],
  );
}

/** A change of the desired state, as the verbs write it. */
export async function desire(
  { admin }: Pick<Stack, 'admin'>,
  { tenantId, userId }: Desired,
  change: { role?: FixtureRole; status?: 'active' | 'deactivated' },
): Promise<void> {
  await admin.query(
    `update memberships set role = coalesce($3, role), status = coalesce($4, status),
       version = version + 1 where tenant_id = $1 and user_id = $2`,
    [tenantId, userId, change.role ?? null, change.status ?? null],
  );
}

export async function removeRow(
  { admin }: Pick<Stack, 'admin'>,
  { tenantId, userId }: Desired,
): Promise<void> {
  await admin.query('delete from memberships where tenant_id = $1 and user_id = $2', [
    tenantId,
    userId,
  ]);
}

/** What the row says of Cognito, with the person's claims mark. */
export async function getRow(
  { admin }: Pick<Stack, 'admin'>,
  { tenantId, userId }: Desired,
): Promise<{ role: string; settled: boolean; applied_role: string | null; stale: boolean } | null> {
  const { rows } = await admin.query(
    `select m.role, m.applied_version = m.version as settled, m.applied_role,
       u.claims_stale_at is not null as stale
     from memberships m join users u on u.id = m.user_id
     where m.tenant_id = $1 and m.user_id = $2`,
    [tenantId, userId],
  );
  return rows[0] ?? null;
}
