import { randomUUID } from 'node:crypto';
import { type Jobs, QUEUES, type QueueName } from '@gatehouse/db/queue/queues';
import { newId, type TenantId } from '@gatehouse/domain/ids';
import type { WorkerDeps } from '@gatehouse/jobs/sync/worker-deps';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createMember, createTenant, type Person } from './stage/people.ts';
import { createStage, type Stage } from './stage/stage.ts';

/** Whoever has the app's database role can write down any job: it must be worth nothing by itself. */

/** What looks at the pool and changes nothing. */
const READS = ['getUser', 'findUserByEmail', 'listGroupsOfUser', 'listUsersInGroup'];

interface World {
  readonly own: { readonly tenantId: TenantId; readonly member: Person };
  readonly other: {
    readonly tenantId: TenantId;
    readonly member: Person;
    readonly invitationId: string;
    readonly bulkId: string;
  };
}

let stage: Stage;
let app: pg.Client;
let world: World;
let stopWorker: () => Promise<void>;
const calls: string[] = [];

beforeAll(async () => {
  stage = await createStage(inject('postgres'));
  app = new pg.Client({ connectionString: stage.database.appUrl });
  await app.connect();
  const [ownId, otherId] = [await createTenant(stage), await createTenant(stage)];
  world = {
    own: { tenantId: ownId, member: await createMember(stage, ownId, 'member') },
    other: {
      tenantId: otherId,
      member: await createMember(stage, otherId, 'member'),
      invitationId: newId(),
      bulkId: newId(),
    },
  };
  const { other } = world;
  await stage.admin.query(
    `insert into invitations (tenant_id, id, email, role, token_hash, invited_by, invited_by_name,
       expires_at) values ($1, $2, 'new@example.com', 'viewer', $3, $4, 'A', now() + interval '1 d')`,
    [other.tenantId, other.invitationId, Buffer.alloc(32), other.member.userId],
  );
  await stage.admin.query(
    `insert into bulk_changes (tenant_id, id, action, started_by, claim_role, request_id)
     values ($1, $2, 'remove', $3, 'owner', 'made up')`,
    [other.tenantId, other.bulkId, other.member.userId],
  );
  stopWorker = await stage.startWorker({ pool: watched(stage.deps.pool) });
});

afterAll(async () => {
  await stopWorker();
  await app.end();
  await stage.stop();
});

/** The pool, with every call of it written down. */
function watched(pool: WorkerDeps['pool']): WorkerDeps['pool'] {
  const note = (name: string, call: (...values: unknown[]) => unknown) =>
    function noted(...values: unknown[]) {
      calls.push(name);
      return call(...values);
    };
  const all = Object.entries(pool).map(([name, call]) => [name, note(name, call as never)]);
  return Object.fromEntries(all) as WorkerDeps['pool'];
}

/** On each queue: things under the wrong tenant, of no one, and orders that no one gave. */
const MADE_UP: { readonly [Q in QueueName]: (world: World) => readonly Jobs[Q][] } = {
  'membership-revoke': wrongMembers,
  'membership-sync': wrongMembers,
  'member-bulk': wrongBulk,
  'invitation-bulk': wrongBulk,
  'invitation-deliver': wrongInvitations,
  'invitation-renew-password': wrongInvitations,
  'session-revoke': () => [
    { sessionId: randomUUID(), sealedTokens: Buffer.alloc(64, 1).toString('base64') },
  ],
  'person-sign-out': wrongPeople,
  'person-sync': () => [{ userId: randomUUID() }],
  'security-notice': ({ own }) => [{ userId: own.member.userId, eventId: randomUUID() }],
  'notification-mail': ({ own }) => [{ userId: own.member.userId, notificationId: randomUUID() }],
  'person-status': () => [{ userId: randomUUID() }],
  'account-reset': ({ own, other }) =>
    (['password', 'mfa'] as const).flatMap((what) =>
      [own.member, other.member].map(({ userId }) => ({
        tenantId: own.tenantId,
        userId,
        what,
        requestId: randomUUID(),
      })),
    ),
  'recovery-check': () => [{ sealedRequest: Buffer.alloc(64, 1).toString('base64') }],
  'account-recover': ({ own }) => [{ userId: own.member.userId, requestId: randomUUID() }],
  'unusual-sign-in': ({ own }) => [{ userId: own.member.userId, signInId: randomUUID() }],
  'tenant-describe': () => [{ tenantId: randomUUID() }],
  'tenant-reconcile': () => [{ tenantId: randomUUID() }],
  'scim-apply': ({ own }) => [
    { tenantId: own.tenantId, connectionId: randomUUID() },
    { tenantId: randomUUID(), connectionId: randomUUID() },
  ],
  'job-retry': () => [
    { queue: 'person-sync', id: randomUUID() },
    { queue: 'no such queue', id: randomUUID() },
  ],
};

function wrongMembers({ own, other }: World) {
  return [
    { tenantId: own.tenantId, userId: other.member.userId },
    { tenantId: own.tenantId, userId: randomUUID() },
    { tenantId: randomUUID(), userId: own.member.userId },
  ];
}

function wrongBulk({ own, other }: World) {
  return [
    { tenantId: own.tenantId, bulkId: other.bulkId },
    { tenantId: own.tenantId, bulkId: randomUUID() },
  ];
}

function wrongInvitations({ own, other }: World) {
  return [
    { tenantId: own.tenantId, invitationId: other.invitationId },
    { tenantId: randomUUID(), invitationId: other.invitationId },
  ];
}

function wrongPeople({ own }: World) {
  return [{ userId: own.member.userId }, { userId: randomUUID() }];
}

/** Everything but when somebody's claims were last worked on, which asks Cognito again. */
async function state(): Promise<unknown> {
  const { rows: tables } = await stage.admin.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const rows: unknown[] = [];
  for (const { name } of tables) {
    const found = await stage.admin.query(
      `select to_jsonb(t) - 'claims_stale_at' as row from "${name}" t order by 1`,
    );
    rows.push([name, found.rows]);
  }
  return rows;
}

describe('a made-up job', () => {
  it.each(QUEUES.map(({ name }) => name))('on %s does nothing', async (queue) => {
    const before = await state();
    calls.length = 0;
    const jobs = MADE_UP[queue](world);
    for (const job of jobs) {
      await app.query('insert into pgboss.job (name, data, retry_limit) values ($1, $2, 0)', [
        queue,
        job,
      ]);
    }
    const waiting = async () =>
      (
        await stage.admin.query(
          `select 1 from pgboss.job where name = $1 and state in ('created', 'active', 'retry')`,
          [queue],
        )
      ).rows.length;
    await expect.poll(waiting, { timeout: 20_000, interval: 100 }).toBe(0);
    expect(calls.filter((name) => !READS.includes(name))).toEqual([]);
    expect(stage.mails).toEqual([]);
    expect(await state()).toEqual(before);
  });
});
