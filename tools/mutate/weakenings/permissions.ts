import type { Weakening } from '../mutation.ts';
import {
  VERBS,
  CEILINGS,
  LAST_OWNER,
  PROGRAMS,
  STEP_UP,
  DECISIONS,
  ROLE_TABLE,
  VERB_FILES,
} from './suites.ts';

/** Who may do what: permissions, ceilings, the last owner, step-up. */
export const PERMISSIONS: readonly Weakening[] = [
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
];
