import type { PersonalKeyProof } from '@gatehouse/domain/personal-key';
import type { Database, ScopedReader, ScopedWriter } from '../database.ts';
import type { NewApiKey } from './api-keys.ts';

/** A key that acts as the person who made it, or an app of theirs that does. */
export interface PersonalKeyRow {
  readonly id: string;
  readonly name: string;
  /** The last characters of the key; of an app there are none. */
  readonly hint: string;
  /** The client id of a connected app; null for a key that its person copied. */
  readonly app_id: string | null;
  /** The host that is the app's; null for one on the person's computer. */
  readonly app_host: string | null;
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

export type RevokedPersonalKey = Pick<PersonalKeyRow, 'name' | 'app_id' | 'app_host' | 'user_id'>;

/** More than a person can see to. */
const MOST = 500;

/** A person's keys and apps in all of their tenants that are not revoked, newest first. */
export function findPersonalKeys(db: Database, userId: string): Promise<PersonalKeyRow[]> {
  return db.lookup<PersonalKeyRow>(
    'personal_keys_and_apps',
    'select * from public.personal_keys_and_apps($1, null, null, $2)',
    [userId, MOST],
  );
}

/**
 * The personal keys that reach a tenant and are not revoked, newest first, from before an id.
 * @param page.apps the connected apps in the place of the keys
 */
export function listPersonalKeys(
  db: ScopedReader,
  tenantId: string,
  page: { readonly apps: boolean; readonly limit: number; readonly before: string | null },
): Promise<PersonalKeyRow[]> {
  const { apps, limit, before } = page;
  return db.$queryRaw<PersonalKeyRow[]>`
    select * from public.personal_keys_and_apps(null, ${apps}, ${before}::uuid, ${limit}::int)
    where tenant_id = ${tenantId}::uuid`;
}

/** How many of a person's keys and apps in this tenant are neither revoked nor over. */
export async function countPersonalKeys(
  tx: ScopedWriter,
  tenantId: string,
  userId: string,
): Promise<number> {
  return tx.apiKey.count({
    where: {
      ...{ tenantId, createdBy: userId, kind: 'personal', revokedAt: null },
      expiresAt: { gt: new Date() },
      OR: [{ codeEndsAt: null }, { codeEndsAt: { gt: new Date() } }],
    },
  });
}

/**
 * Ends a key or an app from the next request on.
 * @param userId whose it must be; null for anyone's
 * @returns null when there is none, or it has been revoked
 */
export async function revokePersonalKey(
  tx: ScopedWriter,
  tenantId: string,
  { id, userId }: { readonly id: string; readonly userId: string | null },
): Promise<RevokedPersonalKey | null> {
  const rows = await tx.$queryRaw<RevokedPersonalKey[]>`
    update api_keys set revoked_at = now(), updated_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and kind = 'personal'
      and revoked_at is null and (${userId}::uuid is null or created_by = ${userId}::uuid)
    returning name, app_id, app_host, created_by as user_id`;
  return rows[0] ?? null;
}
