import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Database } from '@gatehouse/db/database';
import type { Place } from '@gatehouse/db/tenant-databases/placement';
import { verifyChain } from '@gatehouse/services/audit';
import { createTestDatabase } from '@gatehouse/testing/database';
import {
  createDedicatedDatabase,
  type TestDedicatedDatabase,
} from '@gatehouse/testing/dedicated-database';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import type { ClusterAddress } from '@gatehouse/testing/test-cluster';
import pg from 'pg';
import { Writers } from './writers.ts';

const MOVER = fileURLToPath(new URL('mover-child.ts', import.meta.url));

/** Where a mover may die; the empty text is nowhere. */
export const DEATHS = ['freezing', 'copying', 'comparing', 'opening', 'settled', ''] as const;

interface Moved {
  readonly tenant: TenantFixture;
  readonly own: TestDedicatedDatabase;
  readonly admin: pg.Client;
}

export interface MovesReport {
  readonly moves: number;
  readonly moverKills: number;
  readonly writerKills: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly withoutEvent: number;
  readonly looks: number;
  readonly inTwoPlaces: number;
  readonly chainsHold: boolean;
}

/**
 * Moves tenants there and back while clients write to them, and kills movers at a step and processes
 * that write at any time. Then it counts.
 * @param options.deaths where the movers die, one after the other
 */
export async function runMoves(
  cluster: ClusterAddress,
  options: {
    tenants: number;
    clients: number;
    writers: number;
    deaths: readonly (typeof DEATHS)[number][];
    killWriterEvery: number;
  },
): Promise<MovesReport> {
  const control = await createTestDatabase(cluster);
  const admin = new pg.Client({ connectionString: control.adminUrl });
  await admin.connect();
  const all: Moved[] = [];
  for (let n = 0; n < options.tenants; n += 1) all.push(await addTenant(cluster, control, admin));
  const urls = Object.fromEntries(all.map(({ own }) => [own.key, own.appUrl]));
  const { PATH, NODE_OPTIONS } = process.env;
  const writers = new Writers(
    {
      ...{ PATH, NODE_OPTIONS, DATABASE_URL: control.appUrl },
      TENANT_DATABASE_URLS: JSON.stringify(urls),
    },
    options.writers,
  );
  let stopped = false;
  const acknowledged: { tenant: TenantFixture; key: string }[] = [];
  const client = async ({ tenant }: Moved) => {
    while (!stopped) {
      const key = randomUUID();
      await writers.write({ tenantId: tenant.id, userId: tenant.owner.userId, key });
      acknowledged.push({ tenant, key });
    }
  };
  const clients = all.flatMap((moved) =>
    Array.from({ length: options.clients }, () => client(moved)),
  );
  const watch = watchGates(admin, all, () => stopped);
  let moverKills = 0;
  let writerKills = 0;
  for (const [n, death] of options.deaths.entries()) {
    const moved = all[n % all.length];
    if (!moved) break;
    const to: Place = Math.floor(n / all.length) % 2 === 0 ? 'dedicated' : 'pooled';
    if (n % options.killWriterEvery === options.killWriterEvery - 1) {
      await writers.killOne();
      writerKills += 1;
    }
    let died = !(await runMover(control.workerUrl, moved, { to, diesAt: death }));
    if (died) moverKills += 1;
    while (died) died = !(await runMover(control.workerUrl, moved, { to, diesAt: '' }));
  }
  stopped = true;
  await Promise.all(clients);
  const { looks, inTwoPlaces } = await watch;
  for (const { admin: own } of all) await nothingPrepared(own);
  await writers.stop();
  const counted = await count(admin, all, acknowledged);
  const db = new Database({ url: control.workerUrl, poolSize: 1 });
  let chainsHold = true;
  for (const { tenant } of all) {
    chainsHold &&= (await verifyChain({ db }, tenant.id, [])).fault === null;
  }
  await db.close();
  for (const moved of all) await moved.admin.end();
  await admin.end();
  for (const { own } of all) await own.drop();
  await control.drop();
  const moves = options.deaths.length;
  return { moves, moverKills, writerKills, looks, inTwoPlaces, chainsHold, ...counted };
}

async function addTenant(
  cluster: ClusterAddress,
  control: Parameters<typeof createDedicatedDatabase>[1],
  admin: pg.Client,
): Promise<Moved> {
  const tenant = await createTenantFixture(admin);
  const own = await createDedicatedDatabase(cluster, control, { tenantId: tenant.id });
  const client = new pg.Client({ connectionString: own.adminUrl });
  await client.connect();
  return { tenant, own, admin: client };
}

/** @returns false when it died or failed: the next run goes on where it was */
async function runMover(
  workerUrl: string,
  { tenant, own }: Moved,
  { to, diesAt }: { to: Place; diesAt: string },
): Promise<boolean> {
  const { PATH, NODE_OPTIONS } = process.env;
  const child = spawn(process.execPath, [MOVER, tenant.id, to, diesAt], {
    env: {
      ...{ PATH, NODE_OPTIONS, WORKER_DATABASE_URL: workerUrl },
      WORKER_TENANT_DATABASE_URL: own.workerUrl,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
}

/** Looks at both gates of each tenant until it is over: is there a moment at which both are open? */
async function watchGates(admin: pg.Client, all: readonly Moved[], isOver: () => boolean) {
  let looks = 0;
  let inTwoPlaces = 0;
  const look = async (client: pg.Client, id: string) => {
    const { rows } = await client.query<{ open: boolean; epoch: number }>(
      'select open, epoch from tenant_gates where tenant_id = $1',
      [id],
    );
    return rows[0] ?? { open: true, epoch: 0 };
  };
  while (!isOver()) {
    for (const { tenant, admin: own } of all) {
      const before = await look(admin, tenant.id);
      const apart = await look(own, tenant.id);
      const after = await look(admin, tenant.id);
      looks += 1;
      if (before.open && after.open && before.epoch === after.epoch && apart.open) inTwoPlaces += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return { looks, inTwoPlaces };
}

/** What processes that died have prepared the living bring to its end. */
async function nothingPrepared(own: pg.Client): Promise<void> {
  for (;;) {
    const { rowCount } = await own.query(
      'select from pg_prepared_xacts where database = current_database()',
    );
    if (rowCount === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function count(
  admin: pg.Client,
  all: readonly Moved[],
  acknowledged: readonly { tenant: TenantFixture; key: string }[],
) {
  let lost = 0;
  let doubled = 0;
  let withoutEvent = 0;
  for (const { tenant, admin: own } of all) {
    const { rows: placements } = await admin.query<{ place: Place }>(
      'select place from placements where tenant_id = $1',
      [tenant.id],
    );
    const place = placements[0]?.place === 'dedicated' ? own : admin;
    const keys = await list(
      place,
      "select split_part(name, ' ', 1) as key from projects where tenant_id = $1",
      tenant.id,
    );
    const events = await list(
      admin,
      `select after ->> 'name' as key from audit_events
       where tenant_id = $1 and action = 'project.created'`,
      tenant.id,
    );
    for (const one of acknowledged) {
      if (one.tenant !== tenant) continue;
      if (!keys.has(one.key)) lost += 1;
      if (events.get(one.key) !== 1) withoutEvent += 1;
    }
    for (const times of keys.values()) if (times > 1) doubled += 1;
  }
  return { acknowledged: acknowledged.length, lost, doubled, withoutEvent };
}

/** How often each key is there. */
async function list(client: pg.Client, sql: string, tenantId: string) {
  const { rows } = await client.query<{ key: string }>(sql, [tenantId]);
  const times = new Map<string, number>();
  for (const { key } of rows) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}
