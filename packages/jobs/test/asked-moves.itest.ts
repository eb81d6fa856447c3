import { randomUUID } from 'node:crypto';
import { Database } from '@gatehouse/db/database';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import type { OperatorContext } from '@gatehouse/services/access';
import {
  cancelMove,
  getPlacement,
  listDatabases,
  listOperatorEvents,
  requestMove,
} from '@gatehouse/services/operator';
import {
  createDedicatedDatabase,
  type TestDedicatedDatabase,
} from '@gatehouse/testing/dedicated-database';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { createLogger } from '@gatehouse/telemetry';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { carryOutMoves } from '../src/carry-out-moves.ts';
import { checkDatabases } from '../src/check-databases.ts';
import { MoveCanceled, moveTenant } from '../src/move-tenant.ts';
import { getOperatorContext } from './late-authority/losses.ts';
import { type Stack, startStack } from './support/stack.ts';

let stack: Stack;
let operator: OperatorContext;
let tenant: TenantFixture;
let tenantId: TenantId;
let own: TestDedicatedDatabase;
let worker: { db: Database; log: ReturnType<typeof createLogger> };
let url: string;

beforeAll(async () => {
  stack = await startStack(inject('postgres'));
  operator = await getOperatorContext(stack);
  tenant = await createTenantFixture(stack.admin);
  tenantId = toId<TenantId>(tenant.id);
  own = await createDedicatedDatabase(inject('postgres'), stack.database, { tenantId });
  url = own.workerUrl;
  await stack.admin.query(
    `insert into projects (tenant_id, id, name, created_by_name)
     select $1, gen_random_uuid(), 'Project ' || n, 'A' from generate_series(1, 3) n`,
    [tenantId],
  );
  worker = {
    db: new Database({
      ...{ url: stack.database.workerUrl, poolSize: 4 },
      tenantDatabases: { getUrl: () => url },
    }),
    log: createLogger({ name: 'test', level: 'silent' }),
  };
});

afterAll(async () => {
  await worker.db.close();
  await own.drop();
  await stack.stop();
});

const ask = (to: 'pooled' | 'dedicated', as = operator) =>
  requestMove(stack.deps, as, { tenantId, to, slug: tenant.slug });
const look = () => getPlacement(stack.deps, operator, { tenantId });
const latest = async () => (await look()).moves[0];
const getCode = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error as { code: string }).code,
  );

/** Staff who ask, and are no longer staff when a worker comes. */
async function forgetMoves(): Promise<void> {
  await stack.admin.query('delete from tenant_moves where tenant_id = $1', [tenantId]);
}

describe('a move that staff ask for', () => {
  it('is carried out by a worker, and both logs say who asked', async () => {
    const { id } = await ask('dedicated');
    expect(await latest()).toMatchObject({ id, status: 'asked', canStop: true, rows: null });
    expect(await getCode(ask('dedicated'))).toBe('tenant.move_exists');
    await carryOutMoves(worker);
    expect(await latest()).toMatchObject({
      ...{ id, status: 'done', to: 'dedicated', failure: null },
      ...{ askedByName: operator.principal.name, rows: { copied: 3, total: 3 } },
    });
    expect((await look()).database).toMatchObject({ place: 'dedicated', movingTo: null });
    const { rows } = await stack.admin.query<{ action: string; actor_name: string }>(
      "select action, actor_name from audit_events where tenant_id = $1 and action like 'tenant.move%' order by id",
      [tenantId],
    );
    expect(rows).toEqual([
      { action: 'tenant.move_requested', actor_name: operator.principal.name },
      { action: 'tenant.moved', actor_name: 'Mover' },
    ]);
    const { items } = await listOperatorEvents(stack.deps, operator, { limit: 1 });
    expect(items).toMatchObject([
      { action: 'tenant.move_requested', tenant: { id: tenantId }, after: { place: 'dedicated' } },
    ]);
    expect(await getCode(ask('dedicated'))).toBe('tenant.already_there');
  });

  it('names the tenant by its slug, and one that has such a database', async () => {
    const wrong = requestMove(stack.deps, operator, { tenantId, to: 'pooled', slug: 'other' });
    expect(await getCode(wrong)).toBe('input.invalid');
    const bare = await createTenantFixture(stack.admin);
    const asked = requestMove(stack.deps, operator, {
      ...{ tenantId: toId<TenantId>(bare.id), to: 'dedicated', slug: bare.slug },
    });
    expect(await getCode(asked)).toBe('tenant.no_database');
  });

  it('is not begun for who is no longer staff, nor for a row that no one has asked for', async () => {
    const gone = await getOperatorContext(stack);
    await ask('pooled', gone);
    await stack.admin.query('delete from operators where user_id = $1', [gone.principal.userId]);
    await carryOutMoves(worker);
    expect(await latest()).toMatchObject({ status: 'refused', failure: 'not_staff' });
    expect(await getCode(ask('pooled', gone))).toBe('resource.not_found');
    await stack.deps.db.withTenant(
      { tenantId },
      (tx) => tx.$executeRaw`
        insert into tenant_moves (tenant_id, id, to_place, asked_by, request_id)
        values (${tenantId}::uuid, ${randomUUID()}::uuid, 'pooled',
          ${operator.principal.userId}::uuid, 'made up')`,
    );
    await carryOutMoves(worker);
    expect(await latest()).toMatchObject({ status: 'refused', failure: 'not_in_log' });
    await ask('pooled');
    await stack.admin.query("update tenant_moves set asked_at = now() - interval '2 hours'");
    await carryOutMoves(worker);
    const { moves, database } = await look();
    expect(moves.map(({ failure }) => failure)).toContain('outdated');
    expect(database).toMatchObject({ place: 'dedicated', movingTo: null });
    await forgetMoves();
  });

  it('is taken back while it waits, and while it runs up to its switch', async () => {
    const { id } = await ask('pooled');
    await cancelMove(stack.deps, operator, { tenantId, id });
    await carryOutMoves(worker);
    expect(await latest()).toMatchObject({ status: 'canceled', startedAt: null });
    expect(await getCode(cancelMove(stack.deps, operator, { tenantId, id }))).toBe(
      'resource.not_found',
    );
    const begin = (onStep: (step: string) => Promise<void> | void) =>
      moveTenant(
        worker,
        { tenantId, to: 'pooled' },
        {
          claimed: async (tx) => {
            await tx.$executeRaw`
            insert into tenant_moves (tenant_id, id, to_place, status, started_at)
            values (${tenantId}::uuid, ${randomUUID()}::uuid, 'pooled', 'running', now())`;
          },
          onStep,
        },
      );
    const stop = async () => {
      const running = (await look()).moves.find(({ status }) => status === 'running');
      await cancelMove(stack.deps, operator, { tenantId, id: running?.id ?? '' });
    };
    const stopped = begin((step) => (step === 'comparing' ? stop() : undefined));
    await expect(stopped).rejects.toThrow(MoveCanceled);
    expect((await look()).database).toMatchObject({ place: 'dedicated', movingTo: null });
    await forgetMoves();
    let code: string | null = null;
    await begin(async (step) => {
      if (step === 'opening') code = await getCode(stop());
    });
    expect(code).toBe('tenant.move_past_switch');
    expect((await look()).moves[0]).toMatchObject({ status: 'done', to: 'pooled' });
    expect((await look()).database?.place).toBe('pooled');
  });

  it('leaves the tenant where it was when its database cannot be reached, and says so', async () => {
    const down = new URL(own.workerUrl);
    down.port = '1';
    url = down.href;
    const other = new Database({
      ...{ url: stack.database.workerUrl, poolSize: 4 },
      tenantDatabases: { getUrl: () => url },
    });
    await ask('dedicated');
    await carryOutMoves({ ...worker, db: other });
    expect(await latest()).toMatchObject({ status: 'failed', failure: 'database_unavailable' });
    expect((await look()).database).toMatchObject({ place: 'pooled', movingTo: null });
    await checkDatabases({ db: other });
    expect((await look()).database?.fault).toContain('ECONNREFUSED');
    await other.close();
    url = own.workerUrl;
  });
});

it('shows how each database is, as a worker has found it', async () => {
  await stack.admin.query('update placements set checked_at = null');
  await checkDatabases(worker);
  const { items, pool, total } = await listDatabases(stack.deps, operator);
  expect(total).toBe(1);
  expect(items).toMatchObject([
    { key: own.key, tenant: { slug: tenant.slug }, fault: null, migrationsMissing: 0 },
  ]);
  for (const { connections, connectionsAllowed } of [pool, ...items]) {
    expect(connections).toBeGreaterThan(0);
    expect(connectionsAllowed).toBeGreaterThan(connections ?? 0);
  }
});
