export type { HotRead } from '@gatehouse/db/database';
export type { Context } from './actor.ts';
export { findAuthority } from './authority.ts';
export { authorize } from './authorize.ts';
export type { Deps, InvitationDeps, Sealer } from './deps.ts';
export { initiatorContext } from './initiator-context.ts';
export { caller } from './locks.ts';
export { type OperatorContext, operatorContext } from './operator-context.ts';
export { getTenantRole, toRoleNames } from './tenant-role.ts';
