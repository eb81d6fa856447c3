import type { ScopedWriter } from '@gatehouse/db/database';
import { isUniqueViolation } from '@gatehouse/db/errors';
import {
  changeScimUser,
  findGoneScimUser,
  insertScimUser,
  type ScimUserRow,
} from '@gatehouse/db/repositories/scim-users';
import { randomUUID } from 'node:crypto';
import { DomainError } from '@gatehouse/domain/errors';
import { recordEvent } from '../events/record-event.ts';
import { type FoundEntrant, findEntrant } from './find-entrant.ts';
import { letIn } from './let-in.ts';
import type { ScimRecord } from './record.ts';
import { type ScimContext, type ScimDeps, writeAsDirectory } from './scim-context.ts';

/**
 * Takes someone into the tenant's record of its directory, and in, where they are active there. Who was in it
 * before is the same person.
 * @throws DomainError `scim.exists` for a name or an external id that is another's; `tenant.suspended`
 */
export async function createScimUser(
  deps: ScimDeps,
  ctx: ScimContext,
  record: ScimRecord,
): Promise<ScimUserRow> {
  const { tenant, connectionId } = ctx;
  const gone = await deps.db.readTenant({ tenantId: tenant.id }, (db) =>
    findGoneScimUser(db, tenant.id, connectionId, record),
  );
  const entrant: FoundEntrant = record.active
    ? await findEntrant(deps, ctx, record, gone?.userId ?? null)
    : { kind: 'none' };
  try {
    return await writeAsDirectory(
      deps,
      ctx,
      async (tx, held) => {
        const row = await putRow(ctx, tx, record);
        await recordEvent(tx, ctx, ctx.tenant.id, {
          action: 'scim_user.created',
          target: { kind: 'scim_user', id: row.id, name: row.userName },
          after: { userName: row.userName, active: row.active },
        });
        return record.active ? letIn(deps, ctx, tx, { ...held, row, entrant }) : row;
      },
      entrant.kind === 'person' ? entrant.person.userId : undefined,
    );
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('scim.exists');
    throw error;
  }
}

async function putRow(
  { tenant, connectionId }: ScimContext,
  tx: ScopedWriter,
  { userName, externalId, active, attributes }: ScimRecord,
): Promise<ScimUserRow> {
  const gone = await findGoneScimUser(tx, tenant.id, connectionId, { userName, externalId });
  const said = { userName, externalId, active, attributes };
  if (gone) return changeScimUser(tx, tenant.id, gone.id, { ...said, deletedAt: null });
  return insertScimUser(tx, { tenantId: tenant.id, id: randomUUID(), connectionId, ...said });
}
