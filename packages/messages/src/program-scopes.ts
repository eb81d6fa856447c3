import { RESOURCE_SERVER } from '@gatehouse/domain/resource-server';
import { KEY_PERMISSIONS } from '@gatehouse/policy/permissions';
import { permissions } from './en/permissions.ts';

/** What programs may ask the pool for: a scope for each permission they can hold, with its sentence. */
export const PROGRAM_SCOPES = {
  identifier: RESOURCE_SERVER,
  scopes: Object.fromEntries(KEY_PERMISSIONS.map((name) => [name, permissions[name]])),
};
