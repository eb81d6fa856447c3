import { KEY_PERMISSIONS, type Permission } from '@gatehouse/policy/permissions';

export const MAX_KEY_DAYS = 365;

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
  };
}

/** So many days from now. */
export function inDays(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}
