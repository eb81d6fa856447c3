import type { ScopedReader } from '../driver/scoped-client.ts';

/** The tables whose rows stand where their tenant is placed; all others are the control database's. */
export const PLACED_TABLES: readonly string[] = ['projects'];

/** Leads from a reader or a transaction of the control database to where a tenant's rows stand. */
type Route = (tenantId: string) => Promise<ScopedReader>;

const KEY = Symbol.for('gatehouse.placed');

/** The bundles of one process have copies of this module, and meet in one global. */
const routes = ((globalThis as { [KEY]?: WeakMap<object, Route> })[KEY] ??= new WeakMap());

/** Gives a reader or a transaction its way to the rows of placed tables. */
export function routeBy(db: object, route: Route): void {
  routes.set(db, route);
}

/**
 * Where the rows of `PLACED_TABLES` are read and written: the control database, or the tenant's own.
 * A transaction there is committed with `db`, or not at all.
 * @throws DomainError `tenant.moving`, `tenant.database_unavailable`
 */
export async function placed<Db extends ScopedReader>(db: Db, tenantId: string): Promise<Db> {
  const route = routes.get(db);
  if (!route) throw new Error('this reader knows no way to the rows of a tenant');
  return (await route(tenantId)) as Db;
}

/** Where the rows of one table are: `db` itself, but for a table that stands with its tenant. */
export async function getRows<Db extends ScopedReader>(
  db: Db,
  tenantId: string,
  table: string,
): Promise<Db> {
  return PLACED_TABLES.includes(table) ? placed(db, tenantId) : db;
}
