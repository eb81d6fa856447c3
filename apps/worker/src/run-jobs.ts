import type { Jobs, QueueName } from '@gatehouse/db/queues';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { applyMembership } from '@gatehouse/services/sync/apply-membership';
import { deliverInvitation, failDelivery } from '@gatehouse/services/sync/deliver-invitation';
import { sendTemporaryPassword } from '@gatehouse/services/sync/renew-password';
import type { WorkerDeps } from '@gatehouse/services/sync/worker-deps';
import type { PgBoss } from 'pg-boss';

type Work = { readonly [Q in QueueName]: (deps: WorkerDeps, job: Jobs[Q]) => Promise<void> };

const WORK: Work = {
  'membership-sync': (deps, job) =>
    applyMembership(deps, { ...job, tenantId: toId<TenantId>(job.tenantId) }),
  'invitation-deliver': (deps, job) =>
    deliverInvitation(deps, { ...job, tenantId: toId<TenantId>(job.tenantId) }),
  'invitation-renew-password': (deps, job) =>
    sendTemporaryPassword(deps, { ...job, tenantId: toId<TenantId>(job.tenantId) }),
};

/** Seconds between two looks at an idle queue, and jobs of one queue at work at once. */
const OPTIONS = { pollingIntervalSeconds: 0.5, localConcurrency: 4 } as const;

/** Works on every queue until the boss is stopped. */
export async function runJobs(boss: PgBoss, deps: WorkerDeps): Promise<void> {
  await runQueue(boss, deps, 'membership-sync');
  await runQueue(boss, deps, 'invitation-deliver', noteFailedDelivery);
  await runQueue(boss, deps, 'invitation-renew-password');
}

type GivenUp<Q extends QueueName> = (deps: WorkerDeps, job: Jobs[Q]) => Promise<void>;

async function runQueue<Q extends QueueName>(
  boss: PgBoss,
  deps: WorkerDeps,
  queue: Q,
  onFailure?: GivenUp<Q>,
): Promise<void> {
  await boss.work<Jobs[Q]>(queue, OPTIONS, async (jobs) => {
    for (const job of jobs) {
      try {
        await WORK[queue](deps, job.data);
      } catch (error) {
        deps.log.warn({ err: error, queue, job: job.id }, 'job failed');
        await onFailure?.(deps, job.data);
        throw error;
      }
    }
  });
}

/** The page says that the mail has not gone out; a later try that succeeds says otherwise. */
function noteFailedDelivery(deps: WorkerDeps, job: Jobs['invitation-deliver']): Promise<void> {
  return failDelivery(deps, { ...job, tenantId: toId<TenantId>(job.tenantId) });
}
