/** What people do. Nothing here is measured: give your own with `--set NAME=VALUE`. */
export const WORKLOAD = {
  /** People of a tenant. */
  peopleOfTenant: 100,
  /** Share of a month's active people who come on a day. */
  onADay: 0.4,
  /** Share of a day's use in its busiest hour: 3.6 times the average hour. */
  inBusiestHour: 0.15,
  /** Of who comes on a day. */
  signIns: 1,
  /** Hours with the app open, beyond the first. */
  furtherHours: 3,
  pages: 20,
  reads: 60,
  writes: 8,
  /** Reads of the database that a page takes. */
  readsOfPage: 2,
  /** Share of sign-ins by a company's identity provider. */
  federated: 0.3,
  /** Share of people who are new in a month, and changes of memberships for each. */
  joiners: 0.05,
  membershipChanges: 0.1,
  /** Minutes that an access token lives: after them the next use is a refresh. */
  tokenMinutes: 60,
  /** MB in the database and its history for each person. */
  storedMB: 4,
  /** Processors of the machine of the measurements for each of AWS. */
  processorRatio: 1,
} as const;

export type Workload = { readonly [Name in keyof typeof WORKLOAD]: number };
