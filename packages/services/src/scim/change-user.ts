import type { ScopedWriter } from '@gatehouse/db/database';
import { isUniqueViolation } from '@gatehouse/db/errors';
import {
  changeScimUser as writeRow,
  getScimUser,
  lockScimUser,
  type ScimUserRow,
} from '@gatehouse/db/repositories/scim-users';
import { DomainError } from '@gatehouse/domain/errors';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { recordEvent } from '../events/record-event.ts';
import { type FoundEntrant, findEntrant } from './find-entrant.ts';
import { letIn } from './let-in.ts';
import { type ScimRecord, toRecord } from './record.ts';
import {
  type HeldDirectory,
  type ScimContext,
  type ScimDeps,
  writeAsDirectory,
} from './scim-context.ts';
import { shutOut } from './shut-out.ts';

export interface ChangeScimUserInput {
  readonly id: string;
  readonly seen: SeenVersions;
  /** What the record becomes. It is called again on the record as it is when it is held. */
  readonly edit: (record: ScimRecord) => ScimRecord;
}

/**
 * Writes what a directory now says of someone. Who becomes inactive is out with this transaction; who becomes
 * active is in. A new name or address changes the record and no one's account.
 * @throws DomainError `resource.not_found`, `resource.changed`, `scim.exists`, `scim.last_owner`,
 *   `scim.owner_kept`, `tenant.suspended`, and what `edit` throws
 */
export async function changeScimUser(
  deps: ScimDeps,
  ctx: ScimContext,
  input: ChangeScimUserInput,
): Promise<ScimUserRow> {
  const { tenant, connectionId } = ctx;
  const seen = await deps.db.readTenant({ tenantId: tenant.id }, (db) =>
    getScimUser(db, tenant.id, connectionId, input.id),
  );
  if (!seen) throw new DomainError('resource.not_found');
  const wanted = input.edit(toRecord(seen));
  const entrant: FoundEntrant = isEntering(seen, wanted)
    ? await findEntrant(deps, ctx, wanted, seen.userId)
    : { kind: 'none' };
  try {
    return await writeAsDirectory(
      deps,
      ctx,
      async (tx, held) => {
        const row = await lockScimUser(tx, tenant.id, connectionId, input.id);
        if (!row) throw new DomainError('resource.not_found');
        requireVersion(input.seen, row.version);
        return write(deps, ctx, tx, { ...held, row, entrant, record: input.edit(toRecord(row)) });
      },
      entrant.kind === 'person' ? entrant.person.userId : undefined,
    );
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('scim.exists');
    throw error;
  }
}

/** Someone who was not active, or about whom nothing was known by which they could come in. */
function isEntering(row: ScimUserRow, { active }: ScimRecord): boolean {
  return active && (!row.active || (row.userId === null && row.invitationId === null));
}

interface Change extends HeldDirectory {
  readonly row: ScimUserRow;
  readonly record: ScimRecord;
  readonly entrant: FoundEntrant;
}

async function write(
  deps: ScimDeps,
  ctx: ScimContext,
  tx: ScopedWriter,
  { row, record, entrant, ...held }: Change,
): Promise<ScimUserRow> {
  const { id: tenantId } = ctx.tenant;
  if (JSON.stringify(toRecord(row)) === JSON.stringify(record) && !isEntering(row, record)) {
    return row;
  }
  const left =
    row.active && !record.active
      ? await shutOut(deps, ctx, tx, { tenantId, connection: held.connection, row })
      : {};
  const written = await writeRow(tx, tenantId, row.id, { ...record, ...left });
  await recordEvent(tx, ctx, tenantId, {
    action: 'scim_user.changed',
    target: { kind: 'scim_user', id: row.id, name: record.userName },
    before: { userName: row.userName, active: row.active },
    after: { userName: record.userName, active: record.active },
  });
  if (!isEntering(row, record)) return written;
  return letIn(deps, ctx, tx, { ...held, row: written, entrant });
}
