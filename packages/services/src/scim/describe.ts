import type { ScopedReader } from '@gatehouse/db/database';
import { getMembership } from '@gatehouse/db/repositories/memberships';
import {
  listScimMappings,
  type ScimConnectionRow,
} from '@gatehouse/db/repositories/scim-connections';
import { listScimGroupNames } from '@gatehouse/db/repositories/scim-groups';
import { listScimTokens, type ScimTokenRow } from '@gatehouse/db/repositories/scim-tokens';
import { countScimUsers } from '@gatehouse/db/repositories/scim-users';
import type { ConnectionRole } from '@gatehouse/domain/sso-connection';
import { toMapping } from '../connections/role-mapping.ts';

/** A token as owners see it. Its secret is not part of it. */
export function toScimToken({
  id,
  hint,
  createdByName,
  createdAt,
  expiresAt,
  lastUsedAt,
}: ScimTokenRow) {
  return { id, hint, createdByName, createdAt, expiresAt, lastUsedAt };
}

/** Where a directory sends its requests. */
export function getScimUrl(appOrigin: string, connectionId: string): string {
  return `${appOrigin}/scim/v2/${connectionId}`;
}

/** A directory as owners see it. */
export async function describeScim(db: ScopedReader, appOrigin: string, row: ScimConnectionRow) {
  const { tenantId, id, name, defaultRole, ownersByScim, version, createdAt } = row;
  const [tokens, mappings, groups, people, setUpBy] = [
    await listScimTokens(db, tenantId, id),
    await listScimMappings(db, tenantId, id),
    await listScimGroupNames(db, tenantId, id),
    await countScimUsers(db, tenantId, id),
    row.setUpBy === null ? null : await getMembership(db, tenantId, row.setUpBy),
  ];
  const answers =
    setUpBy?.status === 'active' && setUpBy.role === 'owner' && setUpBy.id === row.membershipId;
  return {
    id,
    name,
    url: getScimUrl(appOrigin, id),
    defaultRole: defaultRole as ConnectionRole,
    ownersByScim,
    version,
    createdAt,
    tokens: tokens.map(toScimToken),
    mappings: mappings.map(toMapping),
    /** Names of the groups that it has sent. */
    groups,
    people,
    setUpBy: { name: row.setUpByName, answers },
  };
}
