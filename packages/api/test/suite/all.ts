import { describeCredentials } from './account/credentials.ts';
import { describeOwnAccount } from './account/own-account.ts';
import { describePicture } from './account/picture.ts';
import { describeSessionLimits } from './account/session-limits.ts';
import { describeAcceptingInvitations } from './accepting-invitations.ts';
import { describeAccess } from './access.ts';
import { describeApiClients } from './api-clients.ts';
import { describeApiKeys } from './api-keys.ts';
import { describeAudit } from './audit.ts';
import { describeConditional } from './conditional.ts';
import { describeDomains } from './domains.ts';
import { describeHttp } from './http.ts';
import { describeIdempotency } from './idempotency.ts';
import { describeInputFuzz } from './input/fuzz.ts';
import { describeRefusedInput } from './input/refused.ts';
import { describeTextAndRanges } from './input/text-and-ranges.ts';
import { describeInvitationRules } from './invitation-rules.ts';
import { describeInvitations } from './invitations.ts';
import { describeJoining } from './joining.ts';
import { describeLifecycle } from './lifecycle.ts';
import { type Caller, describeMatrix } from './matrix.ts';
import { describeBulkInvitations } from './bulk-invitations.ts';
import { describeBulkMembers } from './bulk-members.ts';
import { describeMemberAccounts } from './member-accounts.ts';
import { describeMemberExport } from './member-export.ts';
import { describeMemberList } from './member-list.ts';
import { describeMemberClaims } from './member-claims.ts';
import { describeMembers } from './members.ts';
import { describeNotifications } from './notifications.ts';
import { describeOperatorPeople } from './operator-people.ts';
import { describeOperators } from './operators.ts';
import { describeOtherSites } from './other-sites.ts';
import { describeOwnSessions } from './own-sessions.ts';
import { describePrograms } from './programs.ts';
import { describeRoleGranting } from './roles/granting.ts';
import { describeMembersOfRole } from './roles/members-of-role.ts';
import { describeRoleNarrowing } from './roles/narrowing.ts';
import { describeSessions } from './sessions.ts';
import { describeSsoPolicy } from './sso/policy.ts';
import { describeSsoSetUp } from './sso/set-up.ts';
import { describeStepUp } from './step-up.ts';
import { describeTenantSettings } from './tenant-settings.ts';
import type { GetTarget } from './target.ts';

export { type Backend, startBackend } from './backend.ts';
export type { Caller } from './matrix.ts';
export type { GetTarget, Target } from './target.ts';

/**
 * The whole API suite, against any host that mounts the API.
 * @param callers only these in the matrix of routes and callers, which is dear
 */
export function describeApi(getTarget: GetTarget, callers?: readonly Caller[]): void {
  // First, since it reads the whole database around each request, and later there is much in it.
  describeOtherSites(getTarget);
  describeMatrix(getTarget, callers);
  describeMembers(getTarget);
  describeMemberClaims(getTarget);
  describeAccess(getTarget);
  describeMemberList(getTarget);
  describeMemberAccounts(getTarget);
  describeMemberExport(getTarget);
  describeBulkMembers(getTarget);
  describeInvitations(getTarget);
  describeAcceptingInvitations(getTarget);
  describeBulkInvitations(getTarget);
  describeRoleNarrowing(getTarget);
  describeRoleGranting(getTarget);
  describeMembersOfRole(getTarget);
  describeSessions(getTarget);
  describeOwnSessions(getTarget);
  describeOwnAccount(getTarget);
  describeCredentials(getTarget);
  describePicture(getTarget);
  describeSessionLimits(getTarget);
  describeNotifications(getTarget);
  describeApiKeys(getTarget);
  describeAudit(getTarget);
  describeApiClients(getTarget);
  describeDomains(getTarget);
  describeJoining(getTarget);
  describePrograms(getTarget);
  describeRefusedInput(getTarget);
  describeTextAndRanges(getTarget);
  describeInputFuzz(getTarget);
  describeIdempotency(getTarget);
  describeConditional(getTarget);
  describeLifecycle(getTarget);
  describeTenantSettings(getTarget);
  describeInvitationRules(getTarget);
  describeSsoSetUp(getTarget);
  describeSsoPolicy(getTarget);
  describeStepUp(getTarget);
  describeOperators(getTarget);
  describeOperatorPeople(getTarget);
  describeHttp(getTarget);
}
