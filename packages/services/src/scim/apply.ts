import { randomUUID } from 'node:crypto';
import {
  deleteScimConnection,
  findScimConnection,
} from '@gatehouse/db/repositories/scim-connections';
import { listScimStandings } from '@gatehouse/db/repositories/scim-users';
import { readStatusForWrite } from '@gatehouse/db/repositories/tenants';
import type { TenantId } from '@gatehouse/domain/ids';
import { isDomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { applyRoles } from './apply-roles.ts';
import { directoryPrincipal } from './scim-context.ts';
import { shutOut } from './shut-out.ts';

/** People of one transaction. */
const SLICE = 50;

interface Applied {
  readonly tenantId: TenantId;
  readonly connectionId: string;
}

/**
 * Brings a directory's people in line, slice by slice, for the worker: in the roles that their groups lead to, or
 * out, where the directory has ended. It reads what is so then: late and doubled jobs do no harm.
 */
export async function applyScim(
  deps: Pick<Deps, 'db' | 'jobs'>,
  { tenantId, connectionId }: Applied,
): Promise<void> {
  for (let after: string | null = null, done = false; !done;) {
    const last: string | null = await applySlice(deps, { tenantId, connectionId, after });
    done = last === null;
    after = last;
  }
}

/** @returns the last record of the slice; null when it was the last slice */
function applySlice(
  deps: Pick<Deps, 'db' | 'jobs'>,
  { tenantId, connectionId, after }: Applied & { readonly after: string | null },
): Promise<string | null> {
  return deps.db.withTenant({ tenantId }, async (tx) => {
    const suspended = (await readStatusForWrite(tx, tenantId)) === 'suspended';
    const connection = await findScimConnection(tx, tenantId, connectionId);
    if (!connection) return null;
    const page = { ids: null, after, limit: SLICE };
    const standings = await listScimStandings(tx, tenantId, connectionId, page);
    const ctx = {
      principal: directoryPrincipal(connection.name),
      requestId: randomUUID(),
      address: null,
    };
    if (connection.endedAt === null) {
      if (!suspended) await applyRoles(deps, ctx, tx, { tenantId, connection, standings });
    } else {
      for (const standing of standings) {
        const row = { userId: standing.user_id, invitationId: null };
        // Owners stay.
        const kept = { ownersByScim: false };
        await shutOut(deps, ctx, tx, { tenantId, connection: kept, row }).catch(
          (error: unknown) => {
            if (!isDomainError(error) || error.code !== 'scim.owner_kept') throw error;
          },
        );
      }
    }
    if (standings.length === SLICE) return standings.at(-1)?.id ?? null;
    if (connection.endedAt !== null) await deleteScimConnection(tx, tenantId, connectionId);
    return null;
  });
}
