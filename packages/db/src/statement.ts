import type pg from 'pg';
import type { ScopedReader } from './database.ts';
import { Prisma } from './generated/client.ts';

/** Readers outside a transaction, with the pool whose queries carry their scope. */
const pools = new WeakMap<object, pg.Pool>();

/** Lets statements of this reader go to the pool directly. */
export function readsFrom(reader: object, pool: pg.Pool): void {
  pools.set(reader, pool);
}

/**
 * Runs a hot read as a prepared statement of its own, past Prisma's planner; inside a transaction
 * it goes with that. Columns come as the statement names them.
 * @param name one per text: names the prepared statement
 */
export async function select<Row extends pg.QueryResultRow>(
  db: ScopedReader,
  name: string,
  statement: Prisma.Sql,
): Promise<Row[]> {
  const pool = pools.get(db);
  if (!pool) return db.$queryRaw<Row[]>(statement);
  const { text, values } = statement;
  return (await pool.query<Row>({ name, text, values })).rows;
}

/** SQL with its values apart. */
export const sql = Prisma.sql;
