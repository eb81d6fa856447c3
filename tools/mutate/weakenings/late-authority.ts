import type { Weakening } from '../mutation.ts';
import { DISABLED, CAME_BACK, REPOSITORIES, MIGRATIONS } from './suites.ts';

/** What a user gave counts no longer once they are disabled, or removed and back. */
export const LATE_AUTHORITY: readonly Weakening[] = [
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
    name: 'webhooks go on for someone who came back',
    files: ['packages/services/src/webhooks/next-delivery.ts'],
    pattern:
      /!role\?\.permissions\.has\('webhooks:manage'\) \|\| !role\.permissions\.has\('audit:read'\)/g,
    replacement: 'false',
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
];
