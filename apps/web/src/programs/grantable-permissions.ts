import { can } from '@gatehouse/policy/can';
import {
  ALL_PERMISSIONS,
  isProgramPermission,
  type ProgramPermission,
} from '@gatehouse/policy/permissions';
import type { PageContext } from '#src/server/page-context.ts';

/** What the caller can give to a program: of what programs may hold, what they have themselves. */
export function grantablePermissions(context: PageContext): ProgramPermission[] {
  return ALL_PERMISSIONS.filter(isProgramPermission).filter((one) => can(context, one));
}
