import type { Suite, Weakening } from '../mutation.ts';

const suite = (file: string, only: string): Suite => ({
  project: 'unit',
  file: `packages/cognito-emulator/test/identity/${file}.test.ts`,
  only,
});

/** In one file below the emulator's `src`. */
const weaken = (
  file: string,
  pattern: RegExp,
  replacement: string,
  noticedBy: Suite,
): Weakening => ({
  name: 'identities and their roles',
  files: [`packages/cognito-emulator/src/${file}.ts`],
  pattern,
  replacement,
  suite: noticedBy,
});

/** An identity pool gives credentials to whom they belong, of the role that was meant. */
export const FOREIGN_IDENTITIES: readonly Weakening[] = [
  weaken(
    'identity/logins/user-pool-login',
    /^ {2}requireUnexpired\(.*\);$/gm,
    '',
    suite('logins', 'IP-13'),
  ),
  weaken(
    'identity/logins/user-pool-login',
    /if \(entry\.ServerSideTokenCheck\)/g,
    'if (false)',
    suite('logins', 'IP-14'),
  ),
  weaken(
    'identity/logins/user-pool-login',
    /\(\{ ClientId \}\) => ClientId === claims\.aud/g,
    '() => true',
    suite('logins', 'IP-10'),
  ),
  weaken(
    'identity/logins/verify-oidc-token',
    /^ {2}requireAudience\(.*\);$/gm,
    '',
    suite('login-kinds', 'ID token of'),
  ),
  weaken(
    'identity/resolve-identity',
    /if \(others\.length === owners\.length\)/g,
    'if (false)',
    suite('logins', 'IP-07'),
  ),
  weaken(
    'identity/resolve-identity',
    / \|\| identity\.logins\.length > 0/g,
    '',
    suite('logins', 'IP-07'),
  ),
  weaken(
    'identity/roles/choose-role',
    /if \(!roles\.includes\(customRole\)\)/g,
    'if (false)',
    suite('role-choice', 'IP-17'),
  ),
  weaken(
    'identity/roles/match-rule',
    /if \(texts\.length === 0\)/g,
    'if (false)',
    suite('role-choice', 'IP-18'),
  ),
  weaken(
    'identity/roles/session-tags',
    /if \(!areValidTags\(tags\)\)/g,
    'if (false)',
    suite('role-choice', 'IP-21'),
  ),
  weaken('identity/vend-credentials', /if \(!isAllowed\)/g, 'if (!role)', suite('guests', 'IP-20')),
  weaken(
    'server/authenticate',
    /principal\.kind === 'session' && !service\.takesSessions/g,
    'false',
    suite('sts', 'IP-25'),
  ),
];
