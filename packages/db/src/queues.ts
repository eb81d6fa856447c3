/** The queues, and what a job on each carries: ids only, never names, addresses or secrets. */
export interface Jobs {
  /** Make Cognito's groups match the desired membership. */
  'membership-sync': { readonly tenantId: string; readonly userId: string };
  /** Create the Cognito account if it is missing, and send the invitation's mail. */
  'invitation-deliver': { readonly tenantId: string; readonly invitationId: string };
  /** Have Cognito send a new temporary password. */
  'invitation-renew-password': { readonly tenantId: string; readonly invitationId: string };
}

export type QueueName = keyof Jobs;

/** Seconds. `expireInSeconds` bounds one try; a worker that dies is noticed after the heartbeat. */
const OPTIONS = {
  policy: 'standard',
  retryLimit: 20,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  expireInSeconds: 120,
  heartbeatSeconds: 30,
} as const;

const NAMES: readonly QueueName[] = [
  'membership-sync',
  'invitation-deliver',
  'invitation-renew-password',
];

/** Every queue with pg-boss' settings of it; the deploy step creates them. */
export const QUEUES = NAMES.map((name) => ({ name, ...OPTIONS }));
