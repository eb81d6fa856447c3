import { KEY_PERMISSIONS, type Permission } from '@gatehouse/policy/permissions';

export const MAX_KEY_DAYS = 365;

/** A week: how long the old secret of a key can go on. */
export const MAX_GRACE_HOURS = 168;

interface Row {
  id: string;
  name: string;
  hint: string;
  permissions: string[];
  createdByName: string;
  makerLeft: boolean;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  lastUsedAddress: string | null;
  previousHint: string | null;
  previousEndsAt: Date | null;
}

/** A key as those who manage keys see it. Its secret is not part of it. */
export function toApiKey(row: Row) {
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    permissions: KEY_PERMISSIONS.filter((name): name is Permission =>
      row.permissions.includes(name),
    ),
    createdByName: row.createdByName,
    makerLeft: row.makerLeft,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    lastUsedAt: row.lastUsedAt,
    lastUsedAddress: row.lastUsedAddress,
    previous: toPrevious(row),
  };
}

/** The secret before the last rotation, while it still works. */
function toPrevious({ previousHint: hint, previousEndsAt: endsAt }: Row) {
  return hint !== null && endsAt !== null && endsAt > new Date() ? { hint, endsAt } : null;
}

/** So many days from now. */
export function inDays(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}
