import { inSpan, SpanKind } from '@gatehouse/telemetry/trace';
import { Prisma } from '../generated/client.ts';
import type { ScopedPool } from './pool-setting.ts';
import type { ScopedReader } from './scoped-client.ts';

type Pools = WeakMap<object, ScopedPool>;

const KEY = Symbol.for('gatehouse.pools');

/**
 * Readers outside a transaction, with the pool whose queries carry their scope. The bundles of one
 * process have copies of this module: they meet in one global.
 */
const pools = ((globalThis as { [KEY]?: Pools })[KEY] ??= new WeakMap());

/** Lets statements of this reader go to the pool directly. */
export function readsFrom(reader: object, pool: ScopedPool): void {
  pools.set(reader, pool);
}

/**
 * Runs a hot read as a prepared statement of its own, past Prisma's planner; inside a transaction
 * it goes with that. Columns come as the statement names them.
 * @param name one per text: names the prepared statement
 */
export async function select<Row>(
  db: ScopedReader,
  name: string,
  statement: Prisma.Sql,
): Promise<Row[]> {
  const pool = pools.get(db);
  if (!pool) return db.$queryRaw<Row[]>(statement);
  return inSpan(`sql ${name}`, { kind: SpanKind.CLIENT }, () =>
    pool.prepared<Row>(name, statement.text, statement.values),
  );
}

/** SQL with its values apart. */
export const sql = Prisma.sql;
