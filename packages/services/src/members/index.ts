export type { BulkChange } from './bulk.ts';
export { changeRole } from './change-role.ts';
export { countMembers } from './count.ts';
export { countPeople, type PeopleCounts } from './count-people.ts';
export { deactivateMember } from './deactivate.ts';
export { exportMembers } from './export.ts';
export { getBulk } from './get-bulk.ts';
export { getMember } from './get.ts';
export { leave } from './leave.ts';
export { listMembers, listMembersAhead } from './list.ts';
export { type Member, seesSecurity } from './member.ts';
export { reactivateMember } from './reactivate.ts';
export { remindOfMfa } from './remind-of-mfa.ts';
export { removeMember } from './remove.ts';
export { resetMfa } from './reset-mfa.ts';
export { resetPassword } from './reset-password.ts';
export { runBulk } from './run-bulk.ts';
export { signOutMember } from './sign-out.ts';
export {
  BULK_PERMISSIONS,
  type BulkAction,
  type BulkSelection,
  startBulk,
  type StartBulkInput,
} from './start-bulk.ts';
export { warnOfMfa } from './warn-of-mfa.ts';
