import { pick, ROLES, type Scene } from './attempt.ts';
import { createKey, revokeKey, tryRevokedKey } from './key-operations.ts';
import {
  accept,
  changeInvitation,
  changeMember,
  invite,
  leave,
  MEMBER_CHANGES,
  type MemberChange,
  withRole,
} from './member-operations.ts';
import { createProject, deleteProject } from './project-operations.ts';
import { createRole, deleteRole, editRole, giveRole } from './role-operations.ts';
import {
  createTenant,
  deleteOrRestoreTenant,
  read,
  renameTenant,
  visitDeletedTenant,
} from './tenant-operations.ts';

type Operation = (scene: Scene) => Promise<void>;

/** Each as often as it stands here. */
const OPERATIONS: readonly Operation[] = [
  ...Array<Operation>(4).fill((scene) => changeMember(scene, withRole(pick(scene, ROLES)))),
  ...['deactivate', 'reactivate', 'reactivate', 'remove'].map(
    (name): Operation =>
      (scene) =>
        changeMember(scene, MEMBER_CHANGES[name] as MemberChange),
  ),
  invite,
  invite,
  leave,
  (scene) => changeInvitation(scene, 'resend'),
  (scene) => changeInvitation(scene, 'revoke'),
  accept,
  accept,
  createProject,
  deleteProject,
  renameTenant,
  createTenant,
  deleteOrRestoreTenant,
  visitDeletedTenant,
  createKey,
  revokeKey,
  tryRevokedKey,
  createRole,
  editRole,
  giveRole,
  giveRole,
  deleteRole,
  read,
  read,
];

/** One random operation, from the choice of who and where to what came of it. */
export function operate(scene: Scene): Promise<void> {
  return pick(scene, OPERATIONS)(scene);
}
