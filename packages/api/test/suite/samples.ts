import { ACCOUNT_SAMPLES } from './samples/account.ts';
import { AUDIT_SAMPLES } from './samples/audit.ts';
import { DOMAIN_SAMPLES } from './samples/domains.ts';
import { FILE_SAMPLES } from './samples/files.ts';
import { INVITATION_SAMPLES } from './samples/invitations.ts';
import { MEMBER_SAMPLES } from './samples/members.ts';
import { OPERATOR_SAMPLES } from './samples/operators.ts';
import { PROGRAM_SAMPLES } from './samples/programs.ts';
import { PROJECT_SAMPLES } from './samples/projects.ts';
import { ROLE_SAMPLES } from './samples/roles.ts';
import { SSO_SAMPLES } from './samples/sso.ts';
import { TENANT_SAMPLES } from './samples/tenants.ts';
import { SCIM_SAMPLES } from './samples/scim.ts';
import { WEBHOOK_SAMPLES } from './samples/webhooks.ts';
import type { Samples } from './samples/sample.ts';

/** A valid request for every route, with things of its own to work on. */
export const SAMPLES: Samples = {
  ...ACCOUNT_SAMPLES,
  ...TENANT_SAMPLES,
  ...OPERATOR_SAMPLES,
  ...MEMBER_SAMPLES,
  ...INVITATION_SAMPLES,
  ...ROLE_SAMPLES,
  ...PROJECT_SAMPLES,
  ...PROGRAM_SAMPLES,
  ...AUDIT_SAMPLES,
  ...DOMAIN_SAMPLES,
  ...WEBHOOK_SAMPLES,
  ...SCIM_SAMPLES,
  ...SSO_SAMPLES,
  ...FILE_SAMPLES,
};
