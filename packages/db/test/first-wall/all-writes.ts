import { BULK_WRITES } from './bulk-writes.ts';
import { FILE_WRITES } from './file-writes.ts';
import { INVITATION_WRITES } from './invitation-writes.ts';
import { MEMBER_WRITES } from './member-writes.ts';
import { MOVE_WRITES } from './move-writes.ts';
import { SCIM_WRITES } from './scim-writes.ts';
import { SSO_WRITES } from './sso-writes.ts';
import { SUPPORT_WRITES } from './support-writes.ts';
import { TENANT_WRITES } from './tenant-writes.ts';
import { THING_WRITES } from './thing-writes.ts';
import { WEBHOOK_WRITES } from './webhook-writes.ts';
import type { Writes } from './writes.ts';

export const WRITES: Writes = {
  ...SSO_WRITES,
  ...SCIM_WRITES,
  ...TENANT_WRITES,
  ...MEMBER_WRITES,
  ...BULK_WRITES,
  ...INVITATION_WRITES,
  ...THING_WRITES,
  ...FILE_WRITES,
  ...WEBHOOK_WRITES,
  ...SUPPORT_WRITES,
  ...MOVE_WRITES,
};
