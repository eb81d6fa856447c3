import type { ScimGroup, ScimUserRow } from '@gatehouse/services/scim';
import { ENTERPRISE_SCHEMA, GROUP_SCHEMA, type Json, USER_SCHEMA } from './attributes.ts';

export const LIST_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

/** A weak tag of a version (RFC 7644, 3.14). */
export const toTag = (version: number) => `W/"${version}"`;

/** A user as directories read it: what they have sent, no password among it. */
export function toUserResource(row: ScimUserRow, url: string): Json {
  const attributes = row.attributes as Json;
  const schemas =
    ENTERPRISE_SCHEMA in attributes ? [USER_SCHEMA, ENTERPRISE_SCHEMA] : [USER_SCHEMA];
  return {
    schemas,
    id: row.id,
    ...(row.externalId !== null && { externalId: row.externalId }),
    userName: row.userName,
    ...attributes,
    active: row.active,
    meta: toMeta('User', row, `${url}/Users/${row.id}`),
  };
}

/** A group as directories read it. */
export function toGroupResource(group: ScimGroup, url: string): Json {
  return {
    schemas: [GROUP_SCHEMA],
    id: group.id,
    ...(group.externalId !== null && { externalId: group.externalId }),
    displayName: group.displayName,
    ...(group.members && {
      members: group.members.map(({ id, userName }) => ({
        value: id,
        display: userName,
        type: 'User',
        $ref: `${url}/Users/${id}`,
      })),
    }),
    meta: toMeta('Group', group, `${url}/Groups/${group.id}`),
  };
}

function toMeta(
  resourceType: string,
  { createdAt, updatedAt, version }: { createdAt: Date; updatedAt: Date; version: number },
  location: string,
) {
  return {
    resourceType,
    created: createdAt.toISOString(),
    lastModified: updatedAt.toISOString(),
    location,
    version: toTag(version),
  };
}

/** A page of a list. */
export function toListResponse(
  resources: readonly Json[],
  { total, startIndex }: { readonly total: number; readonly startIndex: number },
): Json {
  return {
    schemas: [LIST_SCHEMA],
    totalResults: total,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}
