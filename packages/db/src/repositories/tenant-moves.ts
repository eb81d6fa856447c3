import type { ScopedReader, ScopedWriter } from '../database.ts';
import type { DatabaseCheck, Place, Placement } from '../tenant-databases/placement.ts';

/** Minutes for which a move waits for a worker; after that it has to be asked for again. */
const ASKED_FOR_MINUTES = 60;

/** Where the rows of a tenant stand; null for one that never had a database of its own. */
export async function readPlacement(db: ScopedReader, tenantId: string): Promise<Placement | null> {
  const rows = await db.$queryRaw<{ placement: Placement | null }[]>`
    select public.placement_of(${tenantId}::uuid) as placement`;
  return rows[0]?.placement ?? null;
}

/** @returns false while another move of the tenant waits or runs */
export async function insertMove(
  tx: ScopedWriter,
  tenantId: string,
  move: {
    readonly id: string;
    readonly to: Place;
    readonly askedBy: string;
    readonly requestId: string;
  },
): Promise<boolean> {
  const { id, to, askedBy, requestId } = move;
  const count = await tx.$executeRaw`
    insert into tenant_moves (tenant_id, id, to_place, asked_by, request_id)
    values (${tenantId}::uuid, ${id}::uuid, ${to}, ${askedBy}::uuid, ${requestId})
    on conflict (tenant_id) where status in ('asked', 'running') do nothing`;
  return count === 1;
}

/**
 * Takes back a move that waits; of one that runs the mover learns of it.
 * @returns `past` when its switch is over, null when there is none that waits or runs
 */
export async function cancelMove(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<'canceled' | 'running' | 'past' | null> {
  const rows = await tx.$queryRaw<{ status: 'canceled' | 'running'; switched: boolean }[]>`
    update tenant_moves
    set status = case when status = 'asked' then 'canceled' else status end,
      ended_at = case when status = 'asked' then now() end, cancel_asked = not switched
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and status in ('asked', 'running')
    returning status, switched`;
  const [row] = rows;
  if (!row) return null;
  return row.switched ? 'past' : row.status;
}

export interface AskedMove {
  readonly to: Place;
  readonly askedBy: string;
  readonly requestId: string;
  readonly outdated: boolean;
}

/** One that waits, for the rest of the transaction. */
export async function lockAskedMove(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<AskedMove | null> {
  const rows = await tx.$queryRaw<AskedMove[]>`
    select to_place as "to", asked_by as "askedBy", request_id as "requestId",
      asked_at < now() - ${ASKED_FOR_MINUTES}::int * interval '1 minute' as outdated
    from tenant_moves
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and status = 'asked' for update`;
  return rows[0] ?? null;
}

/** A move that was asked for begins, or ends before it has begun. */
export async function answerMove(
  tx: ScopedWriter,
  tenantId: string,
  { id, refusal }: { id: string; refusal: string | null },
): Promise<void> {
  await tx.$executeRaw`
    update tenant_moves
    set status = case when ${refusal}::text is null then 'running' else 'refused' end,
      failure = ${refusal}::text,
      started_at = case when ${refusal}::text is null then now() end,
      ended_at = case when ${refusal}::text is null then null else now() end
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and status = 'asked'`;
}

/** A move that was begun on the command line; what waits gives way, what runs is gone on with. */
export async function insertBegunMove(
  tx: ScopedWriter,
  tenantId: string,
  { id, to }: { id: string; to: Place },
): Promise<void> {
  await tx.$executeRaw`
    update tenant_moves set status = 'canceled', ended_at = now()
    where tenant_id = ${tenantId}::uuid and status = 'asked'`;
  await tx.$executeRaw`
    insert into tenant_moves (tenant_id, id, to_place, status, started_at)
    values (${tenantId}::uuid, ${id}::uuid, ${to}, 'running', now())
    on conflict (tenant_id) where status in ('asked', 'running') do nothing`;
}

/** @returns whether it is to be given up */
export async function noteMovedRows(
  tx: ScopedWriter,
  tenantId: string,
  { copied, total }: { copied: number; total: number },
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ canceled: boolean }[]>`
    update tenant_moves set rows_copied = ${copied}::int, rows_total = ${total}::int
    where tenant_id = ${tenantId}::uuid and status = 'running'
    returning cancel_asked as canceled`;
  return rows[0]?.canceled === true;
}

/** From now on it can't be taken back. @returns whether it is to be given up instead */
export async function noteSwitch(tx: ScopedWriter, tenantId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ canceled: boolean }[]>`
    update tenant_moves set switched = not cancel_asked
    where tenant_id = ${tenantId}::uuid and status = 'running'
    returning cancel_asked as canceled`;
  return rows[0]?.canceled === true;
}

export async function endMove(
  tx: ScopedWriter,
  tenantId: string,
  { status, failure }: { status: 'done' | 'failed' | 'canceled'; failure: string | null },
): Promise<void> {
  await tx.$executeRaw`
    update tenant_moves set status = ${status}, failure = ${failure}, ended_at = now()
    where tenant_id = ${tenantId}::uuid and status = 'running'`;
}

export async function noteDatabaseCheck(
  tx: ScopedWriter,
  tenantId: string,
  { fault, connections, connectionsAllowed, migrations }: DatabaseCheck,
): Promise<void> {
  await tx.$executeRaw`
    update placements set checked_at = now(), fault = ${fault},
      connections = ${connections}::int, connections_allowed = ${connectionsAllowed}::int,
      migrations = coalesce(${migrations}::int, migrations)
    where tenant_id = ${tenantId}::uuid`;
}
