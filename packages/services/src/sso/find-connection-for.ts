import { findConnectionsOfSlug } from '@gatehouse/db/repositories/sso-connections';
import { findTenantOfDomain } from '@gatehouse/db/repositories/lookups';
import { domainFromEmail } from '@gatehouse/domain/domain-name';
import { normalizeEmail } from '@gatehouse/domain/email';
import { isUuid } from '@gatehouse/domain/ids';
import { isSlug } from '@gatehouse/domain/slug';
import type { SsoDeps } from './sso-deps.ts';

/** What someone who wants to sign in tells. The first that is there counts. */
export interface SignInHints {
  /** The id of a connection. */
  readonly connection: string | null;
  /** The slug of a tenant. */
  readonly tenant: string | null;
  /** An address, whose domain may be a tenant's. */
  readonly email: string | null;
}

/**
 * The connection by which to sign in: tells of tenants and their domains, never of people.
 * @returns null where there is none
 */
export async function findConnectionFor(
  { db }: Pick<SsoDeps, 'db'>,
  { connection, tenant, email }: SignInHints,
): Promise<string | null> {
  if (connection !== null) return isUuid(connection) ? connection : null;
  if (tenant !== null) {
    const found = isSlug(tenant) ? await findConnectionsOfSlug(db, tenant) : [];
    return found[0]?.connection_id ?? null;
  }
  const address = normalizeEmail(email ?? '');
  if (address === null) return null;
  return (await findTenantOfDomain(db, domainFromEmail(address)))?.connection_id ?? null;
}
