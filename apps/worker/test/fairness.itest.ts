import type { TenantId } from '@gatehouse/domain/ids';
import { toGroupName } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createPerson, createTenant } from './stage/people.ts';
import { createStage, type Stage } from './stage/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await createStage(inject('postgres'));
});

afterAll(() => stage.stop());

/** A membership that Cognito does not know yet, with its job. */
async function queueGrant(tenantId: TenantId): Promise<void> {
  const { userId, email, name } = await createPerson(stage);
  await stage.admin.query(
    `insert into memberships (tenant_id, user_id, role, status, version, applied_version, name, email)
     values ($1, $2, 'viewer', 'active', 1, 0, $3, $4)`,
    [tenantId, userId, name, email],
  );
  await stage.db.withTenant({ tenantId }, (tx) =>
    stage.jobs.send(tx, 'membership-sync', { tenantId, userId }),
  );
}

async function settled(tenantId: TenantId): Promise<number> {
  const { rows } = await stage.admin.query<{ count: number }>(
    'select count(*)::int from memberships where tenant_id = $1 and applied_version = version',
    [tenantId],
  );
  return rows[0]?.count ?? 0;
}

it('DS-09 a tenant that queues many changes does not hold up another one’s', async () => {
  const [many, few] = [await createTenant(stage), await createTenant(stage)];
  for (const tenantId of [many, few]) {
    await stage.pool.ensureGroup(toGroupName(tenantId, 'viewer'), 'A tenant');
  }
  const MANY = 120;
  for (let count = 0; count < MANY; count += 1) await queueGrant(many);
  await queueGrant(few);
  await stage.fault({
    operation: 'AdminAddUserToGroup',
    effect: 'delay',
    delayMs: 300,
    times: MANY + 1,
  });
  const stopWorker = await stage.startWorker();
  await expect.poll(() => settled(few), { timeout: 25_000, interval: 50 }).toBe(1);
  expect(await settled(many)).toBeLessThan(MANY / 2);
  await stopWorker();
}, 60_000);
