import type { Suite } from '../mutation.ts';

export const FIRST_WALL: Suite = {
  project: 'integration',
  file: 'packages/db/test/first-wall.itest.ts',
};
export const VERBS: Suite = { project: 'unit', file: 'packages/services/test/verbs.test.ts' };
export const CEILINGS: Suite = {
  project: 'integration',
  file: 'packages/services/test/ceilings.itest.ts',
};
export const API = { project: 'integration', file: 'packages/api/test/api.itest.ts' } as const;
export const INVITATIONS: Suite = { ...API, only: 'IN-|CR-' };
export const OTHER_SITES: Suite = { ...API, only: 'HD-07' };
export const OTHER_SITES_READ: Suite = {
  project: 'unit',
  file: 'packages/api/test/http.test.ts',
  only: 'H7:',
};
export const LAST_OWNER: Suite = { ...API, only: 'CR-04' };
export const PROGRAMS: Suite = { ...API, only: 'H2:' };
export const STEP_UP: Suite = { ...API, only: 'H10:' };
export const DECISIONS: Suite = { project: 'unit', file: 'packages/policy/test/decisions.test.ts' };
export const LATE: Suite = {
  project: 'integration',
  file: 'packages/jobs/test/late-authority.itest.ts',
};
export const DISABLED: Suite = { ...LATE, only: 'H1: the user who gave is disabled|same moment' };
export const CAME_BACK: Suite = { ...LATE, only: 'H4: the user who gave is removed and back' };
export const ROLE_TABLE: Suite = {
  project: 'unit',
  file: 'packages/policy/test/role-table.test.ts',
};
export const ERASING: Suite = {
  project: 'integration',
  file: 'packages/jobs/test/erasing.itest.ts',
  only: 'H8',
};
export const CATALOG: Suite = { project: 'integration', file: 'packages/db/test/catalog.itest.ts' };

export const READ_AHEAD: Suite = {
  project: 'integration',
  file: 'packages/db/test/read-ahead.itest.ts',
};

export const REPOSITORIES = ['packages/db/src/repositories/*.ts'];
export const VERB_FILES = ['packages/services/src/*/*.ts'];
export const ACCEPT = ['packages/services/src/invitations/accept.ts'];
export const SAME_ORIGIN = ['packages/api/src/pipeline/same-origin.ts'];
export const MIGRATIONS = ['prisma/migrations/*/migration.sql'];
/** The newest migration with this function: what an older one says no longer holds. */
export const ERASE_EVENTS = ['prisma/migrations/20261129050400_erase_in_parts/migration.sql'];
