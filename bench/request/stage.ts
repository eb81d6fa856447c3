import { randomUUID } from 'node:crypto';
import { startBackend } from '@gatehouse/api/test-suite';
import {
  createTenantFixture,
  toGroupName,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { startTestCluster } from '@gatehouse/testing/test-cluster';
import { QUEUES } from '../../packages/db/src/queue/queues.ts';

/** Tenants that requests are spread over, so that no lock or limit of one is what is measured. */
const TENANTS = 64;
/** Things of each kind in each tenant that is read: the people of a fixture are four of them. */
const ROWS = 20;
const MORE_PEOPLE = ROWS - 4;

/** An embedded Postgres and Cognito with tenants in them. */
export interface Stage {
  readonly tenants: readonly TenantFixture[];
  /** Others, for writes: what is read stays as long as it says. */
  readonly writtenTo: readonly TenantFixture[];
  readonly sessionCookie: string;
  /** Of an owner of the first tenant. */
  readonly accessToken: string;
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export async function setStage(origin: string): Promise<Stage> {
  const cluster = await startTestCluster(QUEUES);
  const { target, environment, stop } = await startBackend(cluster.address, origin);
  const tenants: TenantFixture[] = [];
  const writtenTo: TenantFixture[] = [];
  for (let count = 0; count < TENANTS; count += 1) {
    tenants.push(await createTenantFixture(target.admin));
    writtenTo.push(await createTenantFixture(target.admin));
  }
  for (const { id } of tenants) {
    await target.admin.query(
      `insert into projects (tenant_id, id, name, created_by_name)
       select $1, gen_random_uuid(), 'Project ' || n, 'Mira' from generate_series(1, $2) n`,
      [id, ROWS],
    );
    await target.admin.query(
      `with people as (
         insert into users (id, email, email_verified, name)
         select gen_random_uuid(), gen_random_uuid() || '@example.com', true, 'Person ' || n
         from generate_series(1, $2) n returning id, email, name)
       insert into memberships
         (tenant_id, user_id, role, status, version, applied_version, applied_role, name, email)
       select $1, id, 'member', 'active', 1, 1, 'member', name, email from people`,
      [id, MORE_PEOPLE],
    );
  }
  const [first] = tenants;
  if (!first) throw new Error('no tenant was made');
  const { token, userId } = await target.accessToken([toGroupName(first.id, 'owner')]);
  await target.admin.query(
    "insert into users (id, email, email_verified, name) values ($1, $2, true, 'Bearer')",
    [userId, `${randomUUID()}@example.com`],
  );
  await target.admin.query(
    `insert into memberships
       (tenant_id, user_id, role, status, version, applied_version, applied_role, name, email)
     values ($1, $2, 'owner', 'active', 1, 1, 'owner', 'Bearer', 'bearer@example.com')`,
    [first.id, userId],
  );
  await target.admin.query('vacuum analyze');
  return {
    tenants,
    writtenTo,
    sessionCookie: target.sessionCookie,
    accessToken: token,
    environment: { ...environment, RATE_LIMIT_FACTOR: '1000' },
    stop: async () => {
      await stop();
      await cluster.stop();
    },
  };
}
