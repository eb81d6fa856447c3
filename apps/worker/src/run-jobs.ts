import type { Jobs, QueueName } from '@gatehouse/db/queue/queues';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { inSpan, runInTrace, SpanKind } from '@gatehouse/telemetry/trace';
import { runBulkInvitations } from '@gatehouse/services/invitations/run-bulk';
import { runBulk } from '@gatehouse/services/members/run-bulk';
import { applyMembership } from '@gatehouse/jobs/sync/apply-membership';
import { applyPerson } from '@gatehouse/jobs/sync/apply-person';
import { deliverInvitation, failDelivery } from '@gatehouse/jobs/sync/deliver-invitation';
import { describeTenant } from '@gatehouse/jobs/sync/describe-tenant';
import { judgeFailure } from '@gatehouse/jobs/sync/judge-failure';
import { mailNotification } from '@gatehouse/jobs/sync/mail-notification';
import { sendTemporaryPassword } from '@gatehouse/jobs/sync/renew-password';
import { resetAccount } from '@gatehouse/jobs/sync/reset-account';
import { retryParkedJob } from '@gatehouse/jobs/sync/retry-parked-job';
import { revokeSession } from '@gatehouse/jobs/sync/revoke-session';
import { sendSecurityNotice } from '@gatehouse/jobs/sync/security-notice';
import { signOutPerson } from '@gatehouse/jobs/sync/sign-out-person';
import { syncPerson } from '@gatehouse/jobs/sync/sync-person';
import { reconcileTenant } from '@gatehouse/jobs/reconcile/reconcile-tenant';
import type { WorkerDeps } from '@gatehouse/jobs/sync/worker-deps';
import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss';

/** What a job may use: everything of the worker's, and a way to put parked jobs back. */
interface JobDeps extends WorkerDeps {
  readonly retry: (queue: string, id: string) => Promise<unknown>;
}

type Work = { readonly [Q in QueueName]: (deps: JobDeps, job: Jobs[Q]) => Promise<unknown> };

/** Seconds in which a difference may be a change on its way. */
const GRACE = 60;

const WORK: Work = {
  'membership-revoke': (deps, job) => applyMembership(deps, named(job)),
  'membership-sync': (deps, job) => applyMembership(deps, named(job)),
  'member-bulk': (deps, job) => runBulk(deps, named(job)),
  'invitation-bulk': (deps, job) => runBulkInvitations(deps, named(job)),
  'invitation-deliver': (deps, job) => deliverInvitation(deps, named(job)),
  'invitation-renew-password': (deps, job) => sendTemporaryPassword(deps, named(job)),
  'session-revoke': revokeSession,
  'person-sign-out': signOutPerson,
  'person-sync': syncPerson,
  'security-notice': sendSecurityNotice,
  'notification-mail': mailNotification,
  'person-status': applyPerson,
  'account-reset': (deps, job) => resetAccount(deps, named(job)),
  'tenant-describe': (deps, job) => describeTenant(deps, named(job)),
  'tenant-reconcile': (deps, job) =>
    reconcileTenant(deps, named(job).tenantId, { mode: 'repair', grace: GRACE }),
  'job-retry': retryParkedJob,
};

/** Batches of one queue at work at once: those that take rights away never wait for the others. */
const BATCHES: { readonly [Q in QueueName]: number } = {
  'membership-revoke': 2,
  'membership-sync': 3,
  'member-bulk': 1,
  'invitation-bulk': 1,
  'invitation-deliver': 1,
  'invitation-renew-password': 1,
  'session-revoke': 1,
  'person-sign-out': 2,
  'person-sync': 1,
  'security-notice': 1,
  'notification-mail': 1,
  'person-status': 2,
  'account-reset': 1,
  'tenant-describe': 1,
  'tenant-reconcile': 1,
  'job-retry': 1,
};

/**
 * A batch's jobs run side by side. No tenant has more than `groupConcurrency` at work in all
 * workers together: a tenant that queues thousands leaves room for the next one's.
 */
const OPTIONS = {
  pollingIntervalSeconds: 0.5,
  batchSize: 10,
  burstWhenBatchFull: true,
  groupConcurrency: 10,
  includeMetadata: true,
  perJobResults: true,
} as const;

/** A bulk change is long: one at a time in each tenant, and the worker has room for several tenants'. */
const ONE_BULK_EACH = { batchSize: 4, groupConcurrency: 1 } as const;

/** Works on every queue until the boss is stopped. */
export async function runJobs(boss: PgBoss, workerDeps: WorkerDeps): Promise<void> {
  const deps: JobDeps = { ...workerDeps, retry: (queue, id) => boss.retry(queue, id) };
  await runQueue(boss, deps, 'membership-revoke');
  await runQueue(boss, deps, 'membership-sync');
  await runQueue(boss, deps, 'member-bulk');
  await runQueue(boss, deps, 'invitation-bulk');
  await runQueue(boss, deps, 'invitation-deliver', noteFailedDelivery);
  await runQueue(boss, deps, 'invitation-renew-password');
  await runQueue(boss, deps, 'session-revoke');
  await runQueue(boss, deps, 'person-sign-out');
  await runQueue(boss, deps, 'person-sync');
  await runQueue(boss, deps, 'security-notice');
  await runQueue(boss, deps, 'notification-mail');
  await runQueue(boss, deps, 'person-status');
  await runQueue(boss, deps, 'account-reset');
  await runQueue(boss, deps, 'tenant-describe');
  await runQueue(boss, deps, 'tenant-reconcile');
  await runQueue(boss, deps, 'job-retry');
}

type GivenUp<Q extends QueueName> = (deps: WorkerDeps, job: Jobs[Q]) => Promise<void>;

async function runQueue<Q extends QueueName>(
  boss: PgBoss,
  deps: JobDeps,
  queue: Q,
  onFailure?: GivenUp<Q>,
): Promise<void> {
  const options = {
    ...OPTIONS,
    localConcurrency: BATCHES[queue],
    ...((queue === 'member-bulk' || queue === 'invitation-bulk') && ONE_BULK_EACH),
  };
  await boss.work<Jobs[Q], unknown, typeof options>(queue, options, (jobs) =>
    Promise.all(jobs.map((job) => runJob(deps, queue, job, onFailure))),
  );
}

/** Runs one job, and says what becomes of it: done, tried again later, or parked with its reason. */
async function runJob<Q extends QueueName>(
  deps: JobDeps,
  queue: Q,
  job: JobWithMetadata<Jobs[Q]>,
  onFailure?: GivenUp<Q>,
): Promise<JobResult> {
  try {
    const { traceparent, ...data } = job.data as Jobs[Q] & { traceparent?: unknown };
    const attributes = { 'messaging.destination.name': queue, 'gatehouse.job_id': job.id };
    await runInTrace(traceparent, () =>
      inSpan(`job ${queue}`, { kind: SpanKind.CONSUMER, attributes }, () =>
        WORK[queue](deps, data as Jobs[Q]),
      ),
    );
    return { id: job.id, status: 'completed' };
  } catch (error) {
    const { verdict, reason } = judgeFailure(error, job.retryCount + 1);
    const tenant = 'tenantId' in job.data ? job.data.tenantId : null;
    const entry = { err: error, queue, job: job.id, tenant, reason };
    if (verdict === 'park') deps.log.error(entry, 'job parked');
    else deps.log.warn(entry, 'job failed, to be tried again');
    await onFailure?.(deps, job.data).catch((failure: unknown) => {
      deps.log.warn({ err: failure, job: job.id }, 'the failure could not be noted');
    });
    return {
      id: job.id,
      status: verdict === 'park' ? 'deadletter' : 'failed',
      output: { reason, at: new Date().toISOString() },
    };
  }
}

/** The page says that the mail has not gone out; a later try that succeeds says otherwise. */
function noteFailedDelivery(deps: WorkerDeps, job: Jobs['invitation-deliver']): Promise<void> {
  return failDelivery(deps, named(job));
}

function named<J extends { readonly tenantId: string }>(job: J): J & { tenantId: TenantId } {
  return { ...job, tenantId: toId<TenantId>(job.tenantId) };
}
