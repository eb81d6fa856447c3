import type { ScopedReader, ScopedWriter } from '@gatehouse/db/database';
import { readStatusForWrite } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { requirePermission } from '@gatehouse/policy/can';
import type { Permission } from '@gatehouse/policy/permissions';
import { type Context, getActingUserId } from './actor.ts';
import type { Deps } from './deps.ts';
import type { Locked, Locks } from './locks.ts';
import { recordSupportRead, type SupportContext } from './record-support-read.ts';

type Db = Pick<Deps, 'db'>;

interface Read {
  readonly permission: Permission;
  readonly locks?: undefined;
  readonly carriesAway?: undefined;
  readonly ownRows?: undefined;
  readonly whileSuspended?: undefined;
}

interface Write<Rows extends object> {
  readonly permission: Permission;
  /** Which rows hold still, and in which order they are locked: `locks.ts`. */
  readonly locks: Locks<Rows>;
  /** It writes nothing but who has read it: an export, a download. A suspended tenant permits it. */
  readonly carriesAway?: true;
  /** It writes rows of the acting person's own as well. */
  readonly ownRows?: true;
  /** It changes who of the staff is inside, which a suspended tenant permits. */
  readonly whileSuspended?: true;
}

/**
 * The one way into a tenant. Checks the permission, then reads (of staff it is written down first); or, with `locks`, runs one
 * transaction that locks the caller's membership and whatever else the plan names, reads them
 * again and checks again. A removal, demotion, disabling or suspension that came first wins, and one
 * that comes later waits until this transaction is done (decision D8).
 * @throws DomainError `permission.denied`, `tenant.suspended`, what `requireAuthority` throws, and
 *   what the plan says
 */
export function authorize<T>(
  deps: Db,
  ctx: Context,
  request: Read,
  work: (db: ScopedReader) => Promise<T>,
): Promise<T>;
export function authorize<T, Rows extends object>(
  deps: Db,
  ctx: Context,
  request: Write<Rows>,
  work: (tx: ScopedWriter, locked: Locked<Rows>) => Promise<T>,
): Promise<T>;
export function authorize<T, Rows extends object>(
  deps: Db,
  ctx: Context,
  request: Read | Write<Rows>,
  work: (tx: ScopedWriter, locked: Locked<Rows>) => Promise<T>,
): Promise<T> {
  const { permission, locks, carriesAway, ownRows, whileSuspended } = request;
  requirePermission(ctx, permission);
  // What staff may see they see here, and take nowhere.
  if (carriesAway && isSupport(ctx)) throw new DomainError('permission.denied');
  const scope = { tenantId: ctx.tenant.id };
  if (locks === undefined) {
    const read = () => deps.db.readTenant(scope, work as (db: ScopedReader) => Promise<T>);
    return isSupport(ctx) ? recordSupportRead(deps, ctx, permission).then(read) : read();
  }
  const own = ownRows && { userId: getActingUserId(ctx) };
  return deps.db.withTenant({ ...scope, ...own }, async (tx) => {
    // Before any row is locked: who suspends holds this, and then writes to members.
    const open = carriesAway ?? whileSuspended;
    const status = open ? null : await readStatusForWrite(tx, ctx.tenant.id);
    const { actor, find } = await locks(tx, ctx);
    requirePermission(actor, permission);
    if (status === 'suspended') throw new DomainError('tenant.suspended');
    return work(tx, { ...(await find()), actor });
  });
}

function isSupport(ctx: Context): ctx is SupportContext {
  return ctx.principal.kind === 'operator';
}
