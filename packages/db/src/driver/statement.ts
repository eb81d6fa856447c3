import { Prisma } from '../generated/client.ts';
import type { HotRead } from './read-ahead.ts';
import type { ScopedReader } from './scoped-client.ts';

/** Runs a hot read in the scope of the running code. */
type Ask = (read: HotRead) => Promise<readonly unknown[]>;

const KEY = Symbol.for('gatehouse.readers');

/**
 * Readers outside a transaction, with the way past Prisma. The bundles of one process have copies of
 * this module: they meet in one global, and ask the copy that knows the scope.
 */
const readers = ((globalThis as { [KEY]?: WeakMap<object, Ask> })[KEY] ??= new WeakMap());

/** Lets statements of this reader go past Prisma. */
export function readsBy(reader: object, ask: Ask): void {
  readers.set(reader, ask);
}

/**
 * A statement that may run past Prisma's planner. Columns come as the statement names them.
 * @param name one per text: names the prepared statement
 */
export function hotRead(name: string, { text, values }: Prisma.Sql): HotRead {
  return { name, text, values };
}

/** Runs a hot read as a prepared statement of its own; inside a transaction it goes with that. */
export async function select<Row>(
  db: ScopedReader,
  name: string,
  statement: Prisma.Sql,
): Promise<Row[]> {
  const ask = readers.get(db);
  if (!ask) return db.$queryRaw<Row[]>(statement);
  return (await ask(hotRead(name, statement))) as Row[];
}

/**
 * The tenant of a hot read: the one that is named or, of a read that goes ahead, the one that the
 * transaction has opened. It comes first, as `$1`.
 */
export function ofTenant(tenantId: string | null): Prisma.Sql {
  return sql`coalesce(${tenantId}::uuid, nullif(current_setting('app.tenant_id', true), '')::uuid)`;
}

/** SQL with its values apart. */
export const sql = Prisma.sql;
