/** What the security score of a tenant looks at, what matters most first. */
export const SECURITY_CHECKS = [
  'mfaPolicy',
  'sso',
  'sessions',
  'factors',
  'owners',
  'breakGlass',
  'domains',
  'idleAdmins',
  'unusedKeys',
] as const;

export type SecurityCheck = (typeof SECURITY_CHECKS)[number];

/** Points that each is worth; a hundred together. */
export const CHECK_WORTH = {
  mfaPolicy: 30,
  sso: 15,
  sessions: 15,
  factors: 10,
  owners: 10,
  breakGlass: 5,
  domains: 5,
  idleAdmins: 5,
  unusedKeys: 5,
} as const satisfies Record<SecurityCheck, number>;

/** Days after which an admin who has not signed in, or a key that was not used, stands out. */
export const IDLE_DAYS = 90;
