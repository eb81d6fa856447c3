/** A limit of Cognito for one account and region, which all its pools share. */
export interface Quota {
  readonly perSecond: number;
  /** Whether AWS raises it when asked, and for money. */
  readonly adjustable: boolean;
  readonly source: string;
}

const GUIDE = 'Amazon Cognito developer guide, quotas';

/** Requests a second, by category. */
export const RATES = {
  /** Sign-ins and refreshes; answers to challenges have three times as much beside it. */
  UserAuthentication: { perSecond: 120, adjustable: true, source: GUIDE },
  /** Sign-ins by identity providers. */
  UserFederation: { perSecond: 25, adjustable: true, source: GUIDE },
  /** Sign-ups and invitations. */
  UserCreation: { perSecond: 50, adjustable: true, source: GUIDE },
  /** Groups of people, disabling, deleting, linking. */
  UserUpdate: { perSecond: 25, adjustable: false, source: GUIDE },
} as const satisfies Record<string, Quota>;

export type Category = keyof typeof RATES;

/** Numbers of things in one pool. */
export const POOL = {
  groups: 10_000,
  groupsOfPerson: 100,
  users: 40_000_000,
} as const;

/** Groups that Gatehouse makes for a tenant, at most. */
export const GROUPS_OF_TENANT = 4;

/** Aurora Serverless v2: units of one instance at most, and how many are one processor (8 units have the 16 GiB of two). */
export const AURORA = { mostUnits: 256, unitsOfProcessor: 4 } as const;
