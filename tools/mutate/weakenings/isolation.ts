import type { Weakening } from '../mutation.ts';
import { FIRST_WALL, CATALOG, READ_AHEAD, REPOSITORIES, MIGRATIONS } from './suites.ts';

/** Tenants are kept apart: by every query, and by row-level security. */
export const ISOLATION: readonly Weakening[] = [
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
    name: 'no tenant filter',
    files: REPOSITORIES,
    pattern: /tenant_id = \$\{ofTenant\(tenantId\)\}/g,
    replacement: '${ofTenant(tenantId)} is not null',
    suite: FIRST_WALL,
  },
  {
    name: 'every caller is let in to read ahead',
    files: ['packages/db/src/driver/opening.ts'],
    pattern: /\$\{letsIn\}/g,
    replacement: 'true',
    suite: READ_AHEAD,
  },
  {
    name: 'what was read ahead is for any tenant',
    files: ['packages/db/src/driver/read-ahead.ts'],
    pattern: /scope\?\.tenantId !== tenantId \|\| /g,
    replacement: '',
    suite: READ_AHEAD,
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
