import { markExpiryTold } from '@gatehouse/db/repositories/api-keys';
import { listOwners } from '@gatehouse/db/repositories/memberships';
import type { TenantId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { notifyMembers } from '../notifications/notify-members.ts';

const DAY_MS = 86_400_000;

/** It is shown and told so many days before. */
export const KEY_ENDS_SOON_DAYS = 14;

/**
 * Tells the owners, and who made it, that a key expires soon: once for each term, for the worker.
 * @returns whether there was anything to tell
 */
export function notifyOfEndingKey(
  deps: Pick<Deps, 'db' | 'jobs'>,
  { tenantId, id }: { readonly tenantId: TenantId; readonly id: string },
): Promise<boolean> {
  return deps.db.withTenant({ tenantId }, async (tx) => {
    const key = await markExpiryTold(tx, tenantId, id, KEY_ENDS_SOON_DAYS);
    if (!key) return false;
    const owners = await listOwners(tx, tenantId);
    const people = new Set(owners.map(({ userId }) => userId));
    if (key.makerId !== null) people.add(key.makerId);
    const days = Math.ceil((key.expiresAt.getTime() - Date.now()) / DAY_MS);
    await notifyMembers(
      deps,
      tx,
      [...people].map((userId) => ({ userId })),
      {
        kind: 'api_key.ends',
        facts: { key: key.name, hint: key.hint, days },
      },
    );
    return true;
  });
}
