import type { Suite, Weakening } from '../mutation.ts';

const ACCESS_TOKEN = ['packages/auth/src/verify-access-token.ts'];
const AUTHENTICATE = ['packages/services/src/authentication/authenticate.ts'];
const CROSS_ORIGIN = ['packages/api/src/pipeline/cross-origin.ts'];

const TOKENS: Suite = {
  project: 'unit',
  file: 'packages/auth/test/token-issuer-and-use.test.ts',
};
const CLIENTS: Suite = {
  project: 'integration',
  file: 'packages/api/test/api.itest.ts',
  only: 'PC-',
};

/** Tokens and pages of other apps get what they are listed for. */
export const OF_OTHER_APPS: readonly Weakening[] = [
  {
    name: 'tokens of unlisted clients',
    files: ACCESS_TOKEN,
    pattern: / && expected\.clientIds\.has\(clientId\)/g,
    replacement: '',
    suite: TOKENS,
  },
  {
    name: 'tokens of a sign-in that has ended, or that the bridge began',
    files: AUTHENTICATE,
    pattern: /if \(row\.(?:signed_out|bridged)\)/g,
    replacement: 'if (false)',
    suite: CLIENTS,
  },
  {
    name: 'people who are shut out, registered anew',
    files: ['packages/services/src/authentication/register-person.ts'],
    pattern: /user\?\.sub !== userId \|\| !user\.enabled/g,
    replacement: 'user?.sub !== userId',
    suite: CLIENTS,
  },
  {
    name: 'pages of unlisted origins',
    files: CROSS_ORIGIN,
    pattern: /!origins\.has\([^;{]*?\)\) return/g,
    replacement: 'false) return',
    suite: CLIENTS,
  },
];
