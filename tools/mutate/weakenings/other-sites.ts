import type { Weakening } from '../mutation.ts';
import { OTHER_SITES, OTHER_SITES_READ, SAME_ORIGIN } from './suites.ts';

/** Other websites cause nothing. */
export const FROM_OTHER_SITES: readonly Weakening[] = [
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
    pattern: /return plain && route\.method === 'get' && getLimit\(route\) === 'read';/g,
    replacement: "return plain || route.method === 'get';",
    suite: OTHER_SITES_READ,
  },
];
