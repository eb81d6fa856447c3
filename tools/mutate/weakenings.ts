import type { Weakening } from './mutation.ts';
import { AWS_ACCESS } from './weakenings/aws-access.ts';
import { UNDUE_ERASING } from './weakenings/erasing.ts';
import { FOREIGN_FILES } from './weakenings/files.ts';
import { FORGED_ANSWERS } from './weakenings/forged-answers.ts';
import { FOREIGN_IDENTITIES } from './weakenings/identities.ts';
import { INVITATION_TAKING } from './weakenings/invitations.ts';
import { ISOLATION } from './weakenings/isolation.ts';
import { LATE_AUTHORITY } from './weakenings/late-authority.ts';
import { FROM_OTHER_SITES } from './weakenings/other-sites.ts';
import { OF_OTHER_APPS } from './weakenings/public-clients.ts';
import { PERMISSIONS } from './weakenings/permissions.ts';
import { FOREIGN_RECORDS } from './weakenings/records.ts';

/** What must not go unnoticed. */
export const WEAKENINGS: readonly Weakening[] = [
  ...ISOLATION,
  ...PERMISSIONS,
  ...INVITATION_TAKING,
  ...LATE_AUTHORITY,
  ...FROM_OTHER_SITES,
  ...OF_OTHER_APPS,
  ...UNDUE_ERASING,
  ...FORGED_ANSWERS,
  ...AWS_ACCESS,
  ...FOREIGN_IDENTITIES,
  ...FOREIGN_RECORDS,
  ...FOREIGN_FILES,
];
