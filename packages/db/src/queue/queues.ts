/**
 * The queues, and what a job on each carries: ids, never names, addresses or readable secrets.
 */
export interface Jobs {
  /** The same as below after a reduction: a queue of its own, so that none waits behind grants. */
  'membership-revoke': { readonly tenantId: string; readonly userId: string };
  /** Make Cognito's groups match the desired membership. */
  'membership-sync': { readonly tenantId: string; readonly userId: string };
  /** Create the Cognito account if it is missing, and send the invitation's mail. */
  'invitation-deliver': { readonly tenantId: string; readonly invitationId: string };
  /** Have Cognito send a new temporary password. */
  'invitation-renew-password': { readonly tenantId: string; readonly invitationId: string };
  /** Work off the next slice of a change of many members. */
  'member-bulk': { readonly tenantId: string; readonly bulkId: string };
  /** Revoke the refresh token of a session that has ended; it is sealed as it was in the row. */
  'session-revoke': { readonly sessionId: string; readonly sealedTokens: string };
  /** End all that Cognito holds of a person's sign-ins. */
  'person-sign-out': { readonly userId: string };
  /** Ask Cognito whether signing in takes a code, and bring a person's memberships up to date. */
  'person-sync': {
    readonly userId: string;
    /** The request in which they signed in at the pool itself, where that is why. */
    readonly signedInBy?: string;
  };
  /** Tell a person by mail what happened to their account. */
  'security-notice': { readonly userId: string; readonly eventId: string };
  /** Mail a notification to its person, unless they want none of its kind. */
  'notification-mail': { readonly userId: string; readonly notificationId: string };
  /** Make the pool match what is desired of a person: disabled, enabled, or gone. */
  'person-status': { readonly userId: string };
  /** Look at a backup code that was typed; who it is of, and the code, are sealed. */
  'recovery-check': { readonly sealedRequest: string };
  /** Turn off the second factor of someone who opened the link for it. */
  'account-recover': { readonly userId: string; readonly requestId: string };
  /** Tell tenants of a sign-in with a new browser, and see to what its person says of it. */
  'unusual-sign-in': { readonly userId: string; readonly signInId: string };
  /** Reset how a member of the tenant signs in, where the account is this tenant's alone. */
  'account-reset': {
    readonly tenantId: string;
    readonly userId: string;
    readonly what: 'password' | 'mfa';
    readonly requestId: string;
  };
  /** Invite the next people of a list. */
  'invitation-bulk': { readonly tenantId: string; readonly bulkId: string };
  /** Tell the pool's groups the tenant's name. */
  'tenant-describe': { readonly tenantId: string };
  /** Compare a tenant with the pool now; an operator asked. */
  'tenant-reconcile': { readonly tenantId: string };
  /** Bring the people of a directory in line with its rules, or with its end. */
  'scim-apply': { readonly tenantId: string; readonly connectionId: string };
  /** Put a parked job back; an operator asked. */
  'job-retry': { readonly queue: string; readonly id: string };
}

export type QueueName = keyof Jobs;

/**
 * Seconds. `expireInSeconds` bounds one try; a worker that dies is noticed after the heartbeat. How
 * often to try is the worker's judgement (`packages/jobs/src/sync/judge-failure.ts`), not a number here: an
 * outage lasts as long as it lasts. Parked jobs stay visible for `deleteAfterSeconds`.
 */
const OPTIONS = {
  policy: 'standard',
  retryLimit: 1_000_000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 30,
  expireInSeconds: 120,
  heartbeatSeconds: 15,
  deleteAfterSeconds: 14 * 86_400,
} as const;

/** Typed so that no queue can be left out. */
const NAMES: Readonly<Record<QueueName, true>> = {
  'membership-revoke': true,
  'membership-sync': true,
  'member-bulk': true,
  'invitation-bulk': true,
  'invitation-deliver': true,
  'invitation-renew-password': true,
  'session-revoke': true,
  'person-sign-out': true,
  'person-sync': true,
  'security-notice': true,
  'notification-mail': true,
  'person-status': true,
  'recovery-check': true,
  'account-recover': true,
  'unusual-sign-in': true,
  'account-reset': true,
  'tenant-describe': true,
  'tenant-reconcile': true,
  'scim-apply': true,
  'job-retry': true,
};

/** Every queue with pg-boss' settings of it; the deploy step creates them. */
export const QUEUES = Object.keys(NAMES).map((name) => ({ name: name as QueueName, ...OPTIONS }));
