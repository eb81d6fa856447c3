import type { Weakening } from '../mutation.ts';
import { ERASING, MIGRATIONS, ERASE_EVENTS } from './suites.ts';

/** Nothing is erased before it is due, and an erasure leaves an event. */
export const UNDUE_ERASING: readonly Weakening[] = [
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
];
