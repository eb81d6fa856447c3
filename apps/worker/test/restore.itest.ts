import {
  createTenantFixture,
  toGroupName,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { findAllHeads } from '@gatehouse/db/repositories/audit-chain';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { verifyChain } from '@gatehouse/services/audit';
import { reconcileTenant } from '@gatehouse/jobs/reconcile/reconcile-tenant';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { afterRestore } from '@gatehouse/cli/operate/after-restore';
import { addMember, type Desired } from '../../../packages/jobs/test/support/members.ts';
import { createPool } from '../../../packages/jobs/test/support/pool.ts';
import { createStage, type Stage } from './stage/stage.ts';

let stage: Stage;
let tenant: TenantFixture;
let tenantId: TenantId;

beforeAll(async () => {
  stage = await createStage(inject('postgres'));
  tenant = await createTenantFixture(stage.admin);
  tenantId = toId<TenantId>(tenant.id);
});

afterAll(() => stage.stop());

/** Someone of the pool whose row says one thing and whose groups another. */
async function member(row: 'admin' | 'viewer' | null, pool: 'admin' | 'viewer' | null) {
  const accounts = await createPool(stage.address, '');
  const person: Desired = await addMember(
    { admin: stage.admin, pool: accounts },
    tenantId,
    row ?? 'viewer',
  );
  accounts.close();
  const { userId } = person;
  await stage.admin.query(
    `update memberships set applied_version = version, applied_role = role,
       updated_at = now() - interval '1 day' where tenant_id = $1 and user_id = $2`,
    [tenantId, userId],
  );
  if (row === null) await stage.admin.query('delete from memberships where user_id = $1', [userId]);
  if (pool) {
    await stage.pool.ensureGroup(toGroupName(tenantId, pool), tenant.name);
    await stage.pool.addUserToGroup(userId, toGroupName(tenantId, pool));
  }
  return userId;
}

const rolesInPool = async (userId: string) =>
  (await stage.pool.listGroupsOfUser(userId)).map((name) => name.split(':')[1]);

describe('DD-10 after a restore', () => {
  it('Cognito comes down to the restored state, and no one gets a right back unseen', async () => {
    const removed = await member('admin', null);
    const demoted = await member('admin', 'viewer');
    const promoted = await member('viewer', 'admin');
    const joined = await member(null, 'admin');
    const same = await member('viewer', 'viewer');
    await stage.admin.query(
      `insert into api_clients (tenant_id, id, client_id, name, permissions, created_by,
         created_by_name)
       values ($1, gen_random_uuid(), 'removed', 'Removed since', '{projects:read}', $2, 'x')`,
      [tenantId, same],
    );
    await stage.admin.query(
      `insert into backup_codes (user_id, id, salt, hash, confirmed_at, used_at)
       select $1, gen_random_uuid(), decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex'),
         now(), used from (values (null), (now())) as codes (used)`,
      [same],
    );
    await afterRestore({ DATABASE_ADMIN_URL: stage.database.adminUrl });
    const count = async (sql: string) => (await stage.admin.query(sql)).rows.length;
    expect(await count('select 1 from sessions')).toBe(0);
    expect(await count('select 1 from api_clients')).toBe(0);
    expect(await count('select 1 from backup_codes')).toBe(0);
    expect(await count('select 1 from users where signed_out_at is null')).toBe(0);
    expect(await count("select 1 from invitations where status = 'pending'")).toBe(0);
    const compare = (mode: 'repair' | 'operator') =>
      reconcileTenant({ ...stage.deps, db: stage.workerDb, pool: stage.pool }, tenantId, {
        mode,
        grace: 0,
      });
    const findings = (await compare('repair')) ?? [];
    const getOutcome = (userId: string) => findings.find((one) => one.userId === userId)?.outcome;
    expect(getOutcome(removed)).toBe('left: held since a restore');
    expect(getOutcome(demoted)).toBe('left: held since a restore');
    expect(getOutcome(promoted)).toBe('repaired');
    expect(getOutcome(joined)).toBe('repaired');
    expect(getOutcome(same)).toBeUndefined();
    expect(await rolesInPool(removed)).toEqual([]);
    expect(await rolesInPool(demoted)).toEqual(['viewer']);
    expect(await rolesInPool(promoted)).toEqual(['viewer']);
    expect(await rolesInPool(joined)).toEqual([]);
    await compare('repair');
    expect(await rolesInPool(removed)).toEqual([]);
    // Someone has looked: now what the database says comes back.
    await compare('operator');
    expect(await rolesInPool(removed)).toEqual(['admin']);
    expect(await rolesInPool(demoted)).toEqual(['admin']);
    const heads = (await findAllHeads(stage.workerDb)).filter((head) => head.tenantId === tenantId);
    expect((await verifyChain({ db: stage.workerDb }, tenantId, heads)).fault).toBeNull();
  });
});
