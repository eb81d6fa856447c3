import { KEY_PERMISSIONS, type Permission } from '@gatehouse/policy/permissions';

interface Row {
  id: string;
  clientId: string;
  name: string;
  permissions: string[];
  createdByName: string;
  makerLeft: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
  lastUsedAddress: string | null;
}

/** An API client as those who manage them see it. */
export function toApiClient(row: Row) {
  return {
    id: row.id,
    clientId: row.clientId,
    name: row.name,
    permissions: KEY_PERMISSIONS.filter((name): name is Permission =>
      row.permissions.includes(name),
    ),
    createdByName: row.createdByName,
    makerLeft: row.makerLeft,
    createdAt: row.createdAt,
    lastUsedAt: row.lastUsedAt,
    lastUsedAddress: row.lastUsedAddress,
  };
}
