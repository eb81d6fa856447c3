import { randomUUID } from 'node:crypto';
import { Database } from '@gatehouse/db/database';
import { findAllHeads } from '@gatehouse/db/repositories/audit-chain';
import { newId, type TenantId, toId } from '@gatehouse/domain/ids';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { exportHeads, parseHeads } from '../src/audit/export-heads.ts';
import { recordEvent } from '../src/events/record-event.ts';
import { verifyChain } from '../src/audit/verify.ts';

const WHOLE = { events: 0, erased: 0, erasures: 0, fault: null };

let database: TestDatabase;
let admin: pg.Client;
let app: Database;
let worker: Database;
let tenantId: TenantId;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  app = new Database({ url: database.appUrl, poolSize: 8 });
  worker = new Database({ url: database.workerUrl, poolSize: 2 });
});

afterAll(async () => {
  await Promise.all([app.close(), worker.close(), admin.end()]);
  await database.drop();
});

beforeEach(async () => {
  tenantId = newId<TenantId>();
  await admin.query('insert into tenants (id, slug, name) values ($1, $2, $3)', [
    tenantId,
    `t-${randomUUID().slice(0, 8)}`,
    'Chained',
  ]);
});

/** Events with every kind of field, long and short, ASCII and not. */
function record(name = 'Zoë "quoted" 🏰', to = tenantId): Promise<void> {
  return app.withTenant({ tenantId: to }, (tx) =>
    recordEvent(
      tx,
      {
        principal: { kind: 'system', name: 'a test' },
        requestId: randomUUID(),
        address: '192.0.2.7',
      },
      to,
      {
        action: 'project.renamed',
        target: { kind: 'project', id: randomUUID(), name },
        before: { name: 'before\u0001,3:x' },
        after: { name },
      },
    ),
  );
}

async function recordMany(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await record(`event ${index}`);
}

/** What someone with every right on the database does. */
async function tamper(...statements: string[]): Promise<void> {
  const sql = statements.map((one) => one.replaceAll('$tenant', `'${tenantId}'`)).join(';');
  await admin.query(`begin; set local session_replication_role = replica; ${sql}; commit;`);
}

async function verify(heads = findAllHeads(worker)) {
  const own = (await heads).filter((head) => head.tenantId === tenantId);
  return verifyChain({ db: worker }, tenantId, own);
}

describe('the chain of audit events', () => {
  it('holds over fields of every kind', async () => {
    await record();
    await record('');
    await record('x'.repeat(5_000));
    expect(await verify()).toEqual({ ...WHOLE, events: 3 });
  });

  it('DD-05 is unbroken after 100 writers at once, and gaps of rolled-back ones do not show', async () => {
    const failed = app
      .withTenant({ tenantId }, async (tx) => {
        await tx.$executeRaw`select 1`;
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    await Promise.all([failed, ...Array.from({ length: 100 }, (_, n) => record(`parallel ${n}`))]);
    expect(await verify()).toEqual({ ...WHOLE, events: 100 });
  });

  it('DD-03 names a row in which one byte was changed', async () => {
    await recordMany(5);
    await tamper(
      `update audit_events set target_name = 'event X' where tenant_id = $tenant and seq = 3`,
    );
    expect((await verify()).fault).toMatchObject({ kind: 'changed', seq: 3n });
  });

  it.each([
    "at = at + interval '1 microsecond'",
    "action = 'project.created'",
    'actor_id = tenant_id',
    "address = '192.0.2.8'",
    "request_id = 'x'",
    "actor_role = 'owner'",
    "before = '{}'",
    'form = 1',
  ])('DD-03 names a row with another value: %s', async (change) => {
    await recordMany(3);
    await tamper(`update audit_events set ${change} where tenant_id = $tenant and seq = 2`);
    expect((await verify()).fault).toMatchObject({ kind: 'changed', seq: 2n });
  });

  it('DD-03 names the row after one that was deleted', async () => {
    await recordMany(5);
    await tamper('delete from audit_events where tenant_id = $tenant and seq = 2');
    expect((await verify()).fault).toMatchObject({ kind: 'rows missing before it', seq: 3n });
  });

  it('DD-03 names the first of two that changed places', async () => {
    await recordMany(5);
    await tamper(
      'update audit_events set seq = -2 where tenant_id = $tenant and seq = 2',
      'update audit_events set seq = 2 where tenant_id = $tenant and seq = 4',
      'update audit_events set seq = 4 where tenant_id = $tenant and seq = -2',
    );
    expect((await verify()).fault).toMatchObject({ kind: 'changed', seq: 2n });
  });

  it('DD-03 names a row that was slipped in', async () => {
    await recordMany(3);
    await tamper(
      'update audit_events set seq = seq + 10 where tenant_id = $tenant and seq > 2',
      'update audit_events set seq = seq - 9 where tenant_id = $tenant and seq > 2',
      `insert into audit_events
         select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'seq', 3))).*
         from audit_events e where tenant_id = $tenant and seq = 2`,
    );
    expect((await verify()).fault).toMatchObject({ kind: 'changed', seq: 3n });
  });

  it('DD-04 finds a tail that was cut off, and one cut off together with its head', async () => {
    await recordMany(5);
    const lines: string[] = [];
    const sink = {
      append: (more: readonly string[]) => {
        lines.push(...more);
        return Promise.resolve();
      },
    };
    const exported = new Map<string, bigint>();
    await exportHeads({ db: worker, sink }, exported);
    expect(await exportHeads({ db: worker, sink }, exported)).toBe(0);
    await tamper('delete from audit_events where tenant_id = $tenant and seq > 3');
    expect((await verify()).fault).toEqual({ kind: 'the end was cut off', seq: 4n });
    await tamper(
      `update audit_heads h set seq = e.seq, hash = e.hash from audit_events e
       where h.tenant_id = $tenant and e.tenant_id = $tenant and e.seq = 3`,
    );
    expect((await verify()).fault).toBeNull();
    const heads = Promise.resolve(parseHeads(`${lines.join('\n')}\n`));
    expect((await verify(heads)).fault).toEqual({ kind: 'the end was cut off', seq: 4n });
    // The cut rows are written anew: the numbers fit again, the exported hash does not.
    await recordMany(4);
    expect((await verify(heads)).fault).toMatchObject({
      kind: 'differs from the exported head',
      seq: 5n,
    });
  });

  it('DD-01 DD-02 the app can neither write the chain nor switch its triggers off', async () => {
    await record();
    const attacks = [
      'update audit_heads set seq = 0',
      'delete from audit_events',
      'truncate audit_events',
      'alter table audit_events disable trigger all',
      'set session_replication_role = replica',
      'drop table audit_events',
      'select chain_audit_event()',
      'select * from all_audit_heads()',
      `insert into audit_events (tenant_id, id, seq, action, actor_name, target_kind, target_id,
         target_name, request_id) values ('${tenantId}', gen_random_uuid(), 9, 'a.b', '', '',
         gen_random_uuid(), '', '')`,
    ];
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    for (const attack of attacks) {
      await expect(client.query(attack), attack).rejects.toMatchObject({ code: '42501' });
    }
    await client.end();
    expect((await verify()).fault).toBeNull();
  });

  it("DD-09 shows no chain but the tenant's own", async () => {
    await record();
    const other = toId<TenantId>(randomUUID());
    expect((await verifyChain({ db: worker }, other, [])).events).toBe(0);
    await expect(
      app.withTenant({ tenantId: other }, (tx) =>
        recordEvent(
          tx,
          { principal: { kind: 'system', name: 'x' }, requestId: 'x', address: null },
          tenantId,
          { action: 'project.created', target: { kind: 'project', id: randomUUID(), name: 'x' } },
        ),
      ),
    ).rejects.toMatchObject({
      code: 'service.unavailable',
      cause: { message: expect.stringMatching(/row-level security/) },
    });
    expect(await verify()).toEqual({ ...WHOLE, events: 1 });
  });
});

describe('exported heads', () => {
  it('may end in half a line, and nowhere else', () => {
    const line = JSON.stringify({ at: '', tenantId: 't', seq: '1', hash: 'ab' });
    expect(parseHeads(`${line}\n${line.slice(0, 9)}`)).toHaveLength(1);
    expect(() => parseHeads(`${line.slice(0, 9)}\n${line}\n`)).toThrow(/line 1/);
    expect(parseHeads('')).toEqual([]);
  });
});
