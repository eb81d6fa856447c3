import type { PersonalKeyProof } from '@gatehouse/domain/personal-key';
import type { Database, ScopedReader, ScopedWriter } from '../database.ts';
import type { NewApiKey } from './api-keys.ts';

/** A key that acts as the person who made it. */
export interface PersonalKeyRow {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly permissions: string[];
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly last_used_at: Date | null;
  readonly last_used_address: string | null;
  /** It works, as the person and the tenant's rules are now. */
  readonly holds: boolean;
  readonly user_id: string;
  readonly user_name: string;
  readonly tenant_id: string;
  readonly tenant_slug: string;
  readonly tenant_name: string;
}

export async function insertPersonalKey(
  tx: ScopedWriter,
  key: NewApiKey & PersonalKeyProof,
): Promise<Date> {
  const { createdAt } = await tx.apiKey.create({ data: { ...key, kind: 'personal' } });
  return createdAt;
}

/** More than a person can see to. */
const MOST = 500;

/** A person's keys in all of their tenants that are not revoked, newest first. */
export function findPersonalKeys(db: Database, userId: string): Promise<PersonalKeyRow[]> {
  return db.lookup<PersonalKeyRow>(
    'personal_keys',
    'select * from public.personal_keys($1, null, $2)',
    [userId, MOST],
  );
}

/** The personal keys that reach a tenant and are not revoked, newest first, from before an id. */
export function listPersonalKeys(
  db: ScopedReader,
  tenantId: string,
  limit: number,
  before: string | null,
): Promise<PersonalKeyRow[]> {
  return db.$queryRaw<PersonalKeyRow[]>`
    select * from public.personal_keys(null, ${before}::uuid, ${limit}::int)
    where tenant_id = ${tenantId}::uuid`;
}

/** How many of a person's keys in this tenant are neither revoked nor over. */
export async function countPersonalKeys(
  tx: ScopedWriter,
  tenantId: string,
  userId: string,
): Promise<number> {
  return tx.apiKey.count({
    where: {
      ...{ tenantId, createdBy: userId, kind: 'personal', revokedAt: null },
      expiresAt: { gt: new Date() },
    },
  });
}

/**
 * Ends a key from the next request on.
 * @param userId whose it must be; null for anyone's
 * @returns its name; null when there is none, or it has been revoked
 */
export async function revokePersonalKey(
  tx: ScopedWriter,
  tenantId: string,
  { id, userId }: { readonly id: string; readonly userId: string | null },
): Promise<{ readonly name: string } | null> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    update api_keys set revoked_at = now(), updated_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and kind = 'personal'
      and revoked_at is null and (${userId}::uuid is null or created_by = ${userId}::uuid)
    returning name`;
  return rows[0] ?? null;
}
