import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createCognitoGateway } from '@gatehouse/cognito';
import { definePool } from '@gatehouse/cognito/pool-file';
import { provisionPool } from '@gatehouse/cognito/provision-pool';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import { createMembershipFixture, toGroupName } from '@gatehouse/testing/fixtures/tenant';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

let database: TestDatabase;
let admin: pg.Client;
let environment: Record<string, string>;
let folder: string;
const tenantId = randomUUID();
const slug = `t-${tenantId.slice(0, 8)}`;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  folder = await mkdtemp(join(tmpdir(), 'heads-'));
  await admin.query("insert into tenants (id, slug, name) values ($1, $2, 'A tenant')", [
    tenantId,
    slug,
  ]);
});

afterAll(async () => {
  await admin.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

function gatehouse(...args: string[]): Promise<{ code: number; output: string }> {
  const tool = fileURLToPath(import.meta.resolve('../src/main.ts'));
  return new Promise((resolve) => {
    const env = {
      PATH: process.env['PATH'],
      WORKER_DATABASE_URL: database.workerUrl,
      ...environment,
    };
    execFile(process.execPath, [tool, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr });
    });
  });
}

describe('npm run gatehouse', () => {
  it('audit verify: says ok, then names the first bad row', async () => {
    for (let count = 0; count < 3; count += 1) {
      await admin.query(
        `insert into audit_events (tenant_id, id, action, actor_name, target_kind, target_id,
           target_name, request_id) values ($1, $2, 'tenant.renamed', 'A', 'tenant', $1, 'B', 'r')`,
        [tenantId, randomUUID()],
      );
    }
    environment = { AUDIT_HEADS_FOLDER: folder };
    const head = { at: '', tenantId, seq: '9', hash: 'ab' };
    expect(await gatehouse('audit', 'verify')).toMatchObject({ code: 0 });
    await writeFile(join(folder, 'heads-2026-11-21.jsonl'), `${JSON.stringify(head)}\n`);
    const cut = await gatehouse('audit', 'verify');
    expect(cut).toMatchObject({ code: 1 });
    expect(cut.output).toContain(`BAD  ${slug}: number 4: the end was cut off`);
    await admin.query(
      `set session_replication_role = replica;
       update audit_events set actor_name = 'C' where seq = 2;
       set session_replication_role = origin`,
    );
    const changed = await gatehouse('audit', 'verify', '--tenant', slug);
    expect(changed.code).toBe(1);
    expect(changed.output).toMatch(/number 2, event [0-9a-f-]{36}: changed/);
    expect((await gatehouse('audit', 'verify', '--tenant', 'nobody')).code).toBe(1);
  }, 120_000);

  it('jobs: shows what was parked and puts it back', async () => {
    expect((await gatehouse('jobs')).output).toContain('The queues are empty.');
    await admin.query(
      `insert into pgboss.job (name, data, state, retry_limit, policy, output, completed_on)
       select name, jsonb_build_object('tenantId', $1::text), 'failed', retry_limit, policy,
         '{"reason":"cognito.user_not_found"}', now()
       from pgboss.queue where name = 'membership-sync'`,
      [tenantId],
    );
    expect((await gatehouse('jobs')).output).toContain('cognito.user_not_found');
    expect((await gatehouse('jobs', 'retry')).code).toBe(1);
    const wrong = await gatehouse('jobs', 'retry', 'abc', randomUUID());
    expect(wrong.code).toBe(1);
    expect(wrong.output).toContain('There is no parked job abc, ');
    expect((await gatehouse('jobs')).output).toContain('cognito.user_not_found');
    expect((await gatehouse('jobs', 'retry', '--all')).output).toContain('1 put back.');
    const { rows } = await admin.query<{ state: string }>('select state from pgboss.job');
    expect(rows).toEqual([{ state: 'retry' }]);
  }, 120_000);

  it('drift: shows a difference, changes nothing until told to', async () => {
    const target = inject('cognito');
    const pool = await provisionPool(target, {
      pool: definePool({ name: slug }),
      clientName: 'web',
      domainPrefix: slug,
      appOrigin: 'http://localhost:3000',
      signUpOpen: true,
      ssoProviderSecret: 'only for tests, and long enough for one',
    });
    environment = {
      COGNITO_REGION: target.region,
      COGNITO_USER_POOL_ID: pool.userPoolId,
      COGNITO_CLIENT_ID: pool.clientId,
      COGNITO_CLIENT_SECRET: pool.clientSecret,
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: target.endpoint,
      AWS_ACCESS_KEY_ID: target.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: target.credentials.secretAccessKey,
    };
    const gateway = createCognitoGateway({ ...target, ...pool });
    const email = 'drifting@example.com';
    const { user } = await gateway.createUser({ email, temporaryPassword: 'Aa1!aaaaaaaa' });
    await admin.query(
      "insert into users (id, email, email_verified, name) values ($1, $2, true, 'Dora')",
      [user.sub, email],
    );
    await createMembershipFixture(
      admin,
      tenantId,
      { userId: user.sub, email, name: 'Dora' },
      { role: 'viewer' },
    );
    for (const role of ['viewer', 'admin'] as const) {
      await gateway.ensureGroup(toGroupName(tenantId, role), 'A tenant');
      await gateway.addUserToGroup(user.sub, toGroupName(tenantId, role));
    }
    const shown = await gatehouse('drift', '--dry-run');
    expect(shown.code).toBe(1);
    expect(shown.output).toMatch(/Dora.*extra right.*viewer.*admin, viewer.*reported/);
    expect(await gateway.listGroupsOfUser(user.sub)).toHaveLength(2);
    expect((await gatehouse('drift', '--repair', '--tenant', slug)).code).toBe(0);
    expect(await gateway.listGroupsOfUser(user.sub)).toEqual([toGroupName(tenantId, 'viewer')]);
    expect((await gatehouse('drift')).output).toContain('0 differences');
    gateway.close();
  }, 120_000);
});
