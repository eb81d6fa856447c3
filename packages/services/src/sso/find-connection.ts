import {
  type ConnectionRow,
  findTenantOfConnection,
  getConnection,
} from '@gatehouse/db/repositories/sso-connections';
import { listVerifiedDomains } from '@gatehouse/db/repositories/domains';
import { isUuid, type TenantId, toId } from '@gatehouse/domain/ids';
import { type ProtocolConnection, toProtocolConnection } from '../connections/connection.ts';
import type { SsoDeps } from './sso-deps.ts';

/** A connection that an address names, with its tenant. */
export interface FoundConnection {
  readonly tenant: { readonly id: TenantId; readonly slug: string; readonly name: string };
  readonly row: ConnectionRow;
  /** Mail domains that the tenant has proved. */
  readonly domains: readonly string[];
  /** Null while its identity provider is missing. */
  readonly protocol: ProtocolConnection | null;
}

/**
 * The connection of this id, before anyone has signed in.
 * @returns null for none, and for one of a deleted tenant
 */
export async function findConnection(
  deps: Pick<SsoDeps, 'db' | 'sealer' | 'sso'>,
  id: string,
): Promise<FoundConnection | null> {
  if (!isUuid(id)) return null;
  const found = await findTenantOfConnection(deps.db, id);
  if (!found) return null;
  const tenantId = toId<TenantId>(found.tenant_id);
  const { row, domains } = await deps.db.readTenant({ tenantId }, async (db) => ({
    row: await getConnection(db, tenantId, id),
    domains: await listVerifiedDomains(db, tenantId),
  }));
  if (!row) return null;
  const { appOrigin } = deps.sso;
  return {
    tenant: { id: tenantId, slug: found.tenant_slug, name: found.tenant_name },
    row,
    domains,
    protocol: toProtocolConnection({ appOrigin, sealer: deps.sealer }, row, domains),
  };
}
