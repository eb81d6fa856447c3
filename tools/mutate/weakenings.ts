import type { Suite, Weakening } from './mutation.ts';

const FIRST_WALL: Suite = { project: 'integration', file: 'packages/db/test/first-wall.itest.ts' };
const VERBS: Suite = { project: 'unit', file: 'packages/services/test/verbs.test.ts' };
const CEILINGS: Suite = {
  project: 'integration',
  file: 'packages/services/test/ceilings.itest.ts',
};
const API = { project: 'integration', file: 'packages/api/test/api.itest.ts' } as const;
const INVITATIONS: Suite = { ...API, only: 'IN-|CR-' };
const OTHER_SITES: Suite = { ...API, only: 'HD-07' };
const OTHER_SITES_READ: Suite = {
  project: 'unit',
  file: 'packages/api/test/http.test.ts',
  only: 'H7:',
};
const LAST_OWNER: Suite = { ...API, only: 'CR-04' };
const PROGRAMS: Suite = { ...API, only: 'H2:' };
const STEP_UP: Suite = { ...API, only: 'H10:' };
const DECISIONS: Suite = { project: 'unit', file: 'packages/policy/test/decisions.test.ts' };
const LATE: Suite = {
  project: 'integration',
  file: 'packages/jobs/test/late-authority.itest.ts',
};
const DISABLED: Suite = { ...LATE, only: 'H1: whoever gave is disabled|same moment' };
const CAME_BACK: Suite = { ...LATE, only: 'H4: whoever gave is removed and back' };
const ROLE_TABLE: Suite = { project: 'unit', file: 'packages/policy/test/role-table.test.ts' };
const ERASING: Suite = {
  project: 'integration',
  file: 'packages/jobs/test/erasing.itest.ts',
  only: 'H8',
};
const CATALOG: Suite = { project: 'integration', file: 'packages/db/test/catalog.itest.ts' };

const REPOSITORIES = ['packages/db/src/repositories/*.ts'];
const VERB_FILES = ['packages/services/src/*/*.ts'];
const ACCEPT = ['packages/services/src/invitations/accept.ts'];
const SAME_ORIGIN = ['packages/api/src/pipeline/same-origin.ts'];
const MIGRATIONS = ['prisma/migrations/*/migration.sql'];
/** The newest migration with this function: what an older one says no longer holds. */
const ERASE_EVENTS = ['prisma/migrations/20261129050400_erase_in_parts/migration.sql'];

/** What must not go unnoticed. */
export const WEAKENINGS: readonly Weakening[] = [
  {
    name: 'no tenant filter',
    files: REPOSITORIES,
    pattern: /(?:\w+\.)?tenant_id = \$\{[\w.]+\}::uuid/g,
    replacement: 'true',
    suite: FIRST_WALL,
  },
  {
    name: 'no tenant filter',
    files: ['packages/db/src/repositories/tenants.ts'],
    pattern: /where id = \$\{tenantId\}::uuid/g,
    replacement: 'where true',
    suite: FIRST_WALL,
  },
  {
    name: 'no tenant filter',
    files: REPOSITORIES,
    pattern: /where: \{(\s*)(?:tenantId|id: tenantId)\b,?/g,
    replacement: 'where: {$1',
    suite: FIRST_WALL,
  },
  {
    name: 'weaker permission',
    files: VERB_FILES,
    pattern: /(authorize\(\s*deps,\s*ctx,\s*\{\s*permission: )'(?!tenant:read)[a-z_]+:[a-z_]+'/g,
    replacement: "$1'tenant:read'",
    suite: VERBS,
  },
  {
    name: 'no ceiling',
    files: VERB_FILES,
    pattern: /^ *require(?:WithinCeiling|MayGrant)\([^;]*;$/gm,
    replacement: '',
    suite: CEILINGS,
  },
  {
    name: 'a program reaches as far as its maker',
    files: ['packages/services/src/access/actor.ts'],
    pattern: /= programCeiling\(permissions\);/g,
    replacement: '= effectivePermissions(program.makerRole, program.makerRole, null);',
    suite: PROGRAMS,
  },
  {
    name: 'a program reaches roles that it holds a part of',
    files: ['packages/policy/src/ceiling.ts'],
    pattern: /(ROLES\.find\(\(base\) => )holdsAll\(([^;]*)\)\) \?\? null;/g,
    replacement: '$1[$2].length > 0) ?? null;',
    suite: DECISIONS,
  },
  {
    name: 'the invitation of a program that is gone',
    files: ['packages/services/src/invitations/inviter-entitled.ts'],
    pattern: /\[own, \.\.\.\(await programStanding\([^;]*\)\)\]/g,
    replacement: '[own]',
    suite: PROGRAMS,
  },
  {
    name: 'no look for a recent sign-in',
    files: ['packages/api/src/pipeline/serve.ts'],
    pattern: /^ *if \('principal' in ctx\) requireStepUp\([^;]*;$/gm,
    replacement: '',
    suite: STEP_UP,
  },
  {
    name: 'no look for a recent sign-in',
    files: ['packages/policy/src/step-up.ts'],
    pattern: /^( {2}(?:createApiKey|exportMembers): \[)'always'/gm,
    replacement: "$1'never'",
    suite: { project: 'unit', file: 'packages/policy/test/step-up.test.ts' },
  },
  {
    name: 'no look at the last owner',
    files: VERB_FILES,
    pattern: /\brequireAnotherOwner\(owners, [^;]*;/g,
    replacement: 'void owners;',
    suite: CEILINGS,
  },
  {
    name: 'narrowed owners count as owners',
    files: ['packages/services/src/access/owners.ts'],
    pattern: /(row\.role === 'owner') && row\.custom_role_id === null/g,
    replacement: '$1',
    suite: LAST_OWNER,
  },
  {
    name: 'custom roles narrow nothing',
    files: ['packages/policy/src/role-table.ts'],
    pattern: /\.filter\(\(name\) => listed\.includes\(name\)\)/g,
    replacement: '',
    suite: ROLE_TABLE,
  },
  {
    name: 'invitation taken unconditionally',
    files: ['packages/db/src/repositories/invitations.ts'],
    pattern: /(id = \$\{id\}::uuid)\n\s*and status = 'pending' and expires_at > now\(\)/g,
    replacement: '$1',
    suite: INVITATIONS,
  },
  {
    name: 'invitation for anybody',
    files: ACCEPT,
    pattern: /^ *requireSamePerson\(ctx, invitation\);$/gm,
    replacement: '',
    suite: INVITATIONS,
  },
  {
    name: 'invitation by anybody',
    files: ACCEPT,
    pattern: /!\(await isInviterEntitled\([^)]*\)\)/g,
    replacement: 'false',
    suite: INVITATIONS,
  },
  {
    name: 'disabled people act by what they gave',
    files: REPOSITORIES,
    pattern: /\bp\.active as person_active\b/g,
    replacement: 'true as person_active',
    suite: DISABLED,
  },
  {
    name: 'disabled people act by their programs',
    files: REPOSITORIES,
    pattern: /(hold_person\(m\.user_id\) p on) p\.active\b/g,
    replacement: '$1 true',
    suite: DISABLED,
  },
  {
    name: 'disabled people act',
    files: ['packages/services/src/access/authority.ts'],
    pattern: /!person\?\.person_active \|\| |row\.person_active && /g,
    replacement: '',
    suite: DISABLED,
  },
  {
    name: 'disabled people act in the very moment',
    files: MIGRATIONS,
    pattern: /^ {2}FOR KEY SHARE$/gm,
    replacement: '',
    suite: DISABLED,
  },
  {
    name: 'programs came back with their maker',
    files: [...REPOSITORIES, 'prisma/migrations/20261129010000_bound_authority/migration.sql'],
    pattern:
      /(?<!left )(JOIN (?:public\.)?memberships m ON m\.tenant_id = ([kc])\.tenant_id AND) m\.id = [kc]\.membership_id/gi,
    replacement: '$1 m.user_id = $2.created_by',
    suite: CAME_BACK,
  },
  {
    name: 'undoing came back with the person',
    files: ['packages/db/src/repositories/bulk-changes.ts'],
    pattern:
      /(\n {4}join memberships s on s\.tenant_id = b\.tenant_id and) s\.id = b\.membership_id/g,
    replacement: '$1 s.user_id = b.started_by',
    suite: CAME_BACK,
  },
  {
    name: 'orders came back with the person',
    files: ['packages/services/src/access/authority.ts'],
    pattern: /row\?\.id !== orderedUnder/g,
    replacement: '!row',
    suite: CAME_BACK,
  },
  {
    name: 'renewal came back with the person',
    files: ['packages/services/src/api-keys/rotate.ts'],
    pattern: /key\.membershipId !== actor\.membershipId/g,
    replacement: 'key.createdBy !== actor.userId',
    suite: CAME_BACK,
  },
  {
    name: 'unsafe requests from other sites',
    files: ['packages/api/src/**/*.ts'],
    pattern: /(?<!function )\brequireSameOrigin\([^;{]*\);/g,
    replacement: '{ /* open */ }',
    suite: OTHER_SITES,
  },
  {
    name: 'reads with effects from other sites',
    files: SAME_ORIGIN,
    pattern: /(const allowed =)/g,
    replacement: "$1 route.method === 'get' ||",
    suite: OTHER_SITES_READ,
  },
  {
    name: 'reads with effects from other sites',
    files: SAME_ORIGIN,
    pattern: / && getLimit\(route\) === 'read' && route\.answer !== 'file'/g,
    replacement: '',
    suite: OTHER_SITES_READ,
  },
  {
    name: 'H8: the log of the living is erased',
    files: ERASE_EVENTS,
    pattern: / AND u\.status IN \('erasing', 'erased'\)/g,
    replacement: '',
    suite: ERASING,
  },
  {
    name: 'H8: the log of a living tenant is erased',
    files: ERASE_EVENTS,
    pattern: /(WHERE t\.id = p_tenant_id) AND t\.purge_at <= now\(\)/g,
    replacement: '$1',
    suite: ERASING,
  },
  {
    name: 'H8: erasing leaves no event',
    files: ERASE_EVENTS,
    pattern: /IF erased > 0 THEN/g,
    replacement: 'IF false THEN',
    suite: ERASING,
  },
  {
    name: 'H8: the worker orders an end',
    files: MIGRATIONS,
    pattern: /current_user = 'gatehouse_worker' AND/g,
    replacement: 'false AND',
    suite: ERASING,
  },
  {
    name: 'H8: the worker orders an end',
    files: MIGRATIONS,
    pattern: /^REVOKE UPDATE ON "tenants" FROM "gatehouse_worker";$/gm,
    replacement: '',
    suite: ERASING,
  },
  {
    name: 'no policy',
    files: MIGRATIONS,
    pattern: /^CREATE POLICY [^;]*;$/gm,
    replacement: '',
    suite: CATALOG,
  },
  {
    // The audit chain's migration lets go of two tables for a moment and forces them anew: below.
    name: 'row-level security not forced',
    files: MIGRATIONS,
    pattern: /(ALTER TABLE "(?!audit_)\w+" ENABLE ROW LEVEL SECURITY), FORCE ROW LEVEL SECURITY;/g,
    replacement: '$1;',
    suite: CATALOG,
  },
  {
    name: 'row-level security not enabled',
    files: MIGRATIONS,
    pattern: /ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;/g,
    replacement: 'FORCE ROW LEVEL SECURITY;',
    suite: CATALOG,
  },
  {
    name: 'row-level security not forced anew',
    files: MIGRATIONS,
    pattern: /^ALTER TABLE "\w+" FORCE ROW LEVEL SECURITY;$/gm,
    replacement: '',
    suite: CATALOG,
  },
];
