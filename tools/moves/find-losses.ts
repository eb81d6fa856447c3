import { setTimeout as sleep } from 'node:timers/promises';

import { Database } from '@gatehouse/db/database';
import { verifyChain } from '@gatehouse/services/audit';
import type pg from 'pg';

import type { MovedTenant, World } from './world.ts';
import type { Acknowledged } from './writers.ts';

/** What is not as the acknowledged writes of a tenant say. */
export interface Losses {
  readonly lost: string[];
  readonly doubled: string[];
  /** An event that is missing, or there more than once. */
  readonly events: string[];
}

/** Milliseconds in which what a dead process has prepared is brought to its end. */
const SETTLED_WITHIN = 60_000;

/**
 * Holds what was acknowledged so far against the rows of the place where the tenant's rows stand, and
 * against its log, while clients go on.
 */
export async function findLosses(
  { admin }: World,
  tenant: MovedTenant,
  acknowledged: readonly Acknowledged[],
): Promise<Losses> {
  const known = acknowledged
    .filter(({ tenantId }) => tenantId === tenant.id)
    .map((one) => ({ ...one, names: [...one.names] }));
  await untilSettled(tenant);
  const { rows } = await (
    await getPlace(admin, tenant)
  ).query<{ id: string; name: string }>('select id, name from projects where tenant_id = $1', [
    tenant.id,
  ]);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const { rows: told } = await admin.query<{ id: string; name: string; count: number }>(
    `select target_id as id, after ->> 'name' as name, count(*)::int as count from audit_events
     where tenant_id = $1 and action in ('project.created', 'project.renamed') group by 1, 2`,
    [tenant.id],
  );
  const events = new Map(told.map(({ id, name, count }) => [`${id} ${name}`, count]));
  // The renaming that is under way began before or after the look, and so did those after it.
  const mayBe = ({ key, names: seen }: Acknowledged, name: string | undefined) =>
    name !== undefined && name.startsWith(key) && toTurn(name) >= seen.length - 1;
  const perKey = Map.groupBy(rows, ({ name }) => name.split(' ')[0] ?? '');
  return {
    lost: known
      .filter((one) => !mayBe(one, names.get(one.id)))
      .map(({ id, names: all }) => `${id} was ${all.at(-1)}, and is ${names.get(id) ?? 'gone'}`),
    doubled: [...perKey].filter(([, all]) => all.length > 1).map(([key]) => key),
    events: known.flatMap(({ id, names: all }) =>
      all.filter((name) => events.get(`${id} ${name}`) !== 1).map((name) => `${id} ${name}`),
    ),
  };
}

/** What is there at the end, when every write is acknowledged, and was not acknowledged. */
export async function findSurplus(
  { admin, database }: World,
  tenant: MovedTenant,
  { acknowledged, moves }: { acknowledged: readonly Acknowledged[]; moves: number },
): Promise<string[]> {
  const own = acknowledged.filter(({ tenantId }) => tenantId === tenant.id);
  const count = async (client: pg.Client | pg.Pool, sql: string) =>
    (await client.query<{ count: number }>(sql, [tenant.id])).rows[0]?.count ?? 0;
  const event = (actions: string) =>
    count(
      admin,
      `select count(*)::int as count from audit_events
       where tenant_id = $1 and action in (${actions})`,
    );
  const rows = 'select count(*)::int as count from projects where tenant_id = $1';
  const gates = 'select count(*)::int as count from tenant_gates where tenant_id = $1 and open';
  const found: readonly (readonly [string, number, number])[] = [
    ['projects', own.length, await count(await getPlace(admin, tenant), rows)],
    [
      'events of projects',
      own.reduce((sum, { names }) => sum + names.length, 0),
      await event("'project.created', 'project.renamed'"),
    ],
    ['events of moves', moves, await event("'tenant.moved'")],
    ['open gates', 1, (await count(admin, gates)) + (await count(tenant.ownAdmin, gates))],
  ];
  const db = new Database({ url: database.workerUrl, poolSize: 1 });
  const { fault } = await verifyChain({ db }, tenant.id, []).finally(() => db.close());
  return [
    ...found
      .filter(([, expected, there]) => expected !== there)
      .map(([what, expected, there]) => `${tenant.slug}: ${there} ${what}, not ${expected}`),
    ...(fault ? [`${tenant.slug}: its chain of events has a fault: ${fault.kind}`] : []),
  ];
}

/** Which renaming of its project a name is; 0 is the creation. */
const toTurn = (name: string): number => Number(name.split(' ')[1] ?? 0);

async function getPlace(admin: pg.Pool, tenant: MovedTenant): Promise<pg.Client | pg.Pool> {
  const { rows } = await admin.query<{ place: string }>(
    'select place from placements where tenant_id = $1',
    [tenant.id],
  );
  return rows[0]?.place === 'dedicated' ? tenant.ownAdmin : admin;
}

/**
 * What is acknowledged is decided, and seen once the living have brought to its end what a dead
 * process has prepared: waits for what is prepared now.
 */
async function untilSettled({ ownAdmin, slug }: MovedTenant): Promise<void> {
  const until = Date.now() + SETTLED_WITHIN;
  const list = async () =>
    (
      await ownAdmin.query<{ gid: string }>(
        'select gid from pg_prepared_xacts where database = current_database()',
      )
    ).rows.map(({ gid }) => gid);
  const first = await list();
  for (let left = first; left.length > 0;) {
    if (Date.now() > until) throw new Error(`${slug}: changes stay prepared: ${left.join(', ')}`);
    await sleep(50);
    const now = await list();
    left = first.filter((gid) => now.includes(gid));
  }
}
