import type { Jobs, QueueName } from '@gatehouse/db/queue/queues';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { inSpan, runInTrace, SpanKind } from '@gatehouse/telemetry/trace';
import { runBulkInvitations } from '@gatehouse/services/invitations';
import { runBulk } from '@gatehouse/services/members';
import { applyScim } from '@gatehouse/services/scim';
import { applyMembership } from '@gatehouse/jobs/sync/apply-membership';
import { applyPerson } from '@gatehouse/jobs/sync/apply-person';
import { checkRecovery } from '@gatehouse/jobs/sync/check-recovery';
import { deliverInvitation, failDelivery } from '@gatehouse/jobs/sync/deliver-invitation';
import { describeTenant } from '@gatehouse/jobs/sync/describe-tenant';
import { judgeFailure } from '@gatehouse/jobs/sync/judge-failure';
import { mailNotification } from '@gatehouse/jobs/sync/mail-notification';
import { sendTemporaryPassword } from '@gatehouse/jobs/sync/renew-password';
import { recoverAccount } from '@gatehouse/jobs/sync/recover-account';
import { reportSignIn } from '@gatehouse/jobs/sync/report-sign-in';
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

interface Queue<Job> {
  readonly work: (deps: JobDeps, job: Job) => Promise<unknown>;
  /** Batches at work at once, 1 unless said: what takes rights away never waits for the others. */
  readonly batches?: number;
  readonly options?: { readonly batchSize: number; readonly groupConcurrency: number };
  /** Notes a try that failed; a later one that succeeds says otherwise. */
  readonly onFailure?: (deps: WorkerDeps, job: Job) => Promise<void>;
}

/** Seconds in which a difference may be a change on its way. */
const GRACE_SECONDS = 60;

/** A bulk change is long: one at a time in each tenant, and the worker has room for several tenants'. */
const ONE_BULK_EACH = { batchSize: 4, groupConcurrency: 1 };

const QUEUES: { readonly [Name in QueueName]: Queue<Jobs[Name]> } = {
  'membership-revoke': { work: (deps, job) => applyMembership(deps, named(job)), batches: 2 },
  'membership-sync': { work: (deps, job) => applyMembership(deps, named(job)), batches: 3 },
  'member-bulk': { work: (deps, job) => runBulk(deps, named(job)), options: ONE_BULK_EACH },
  'invitation-bulk': {
    work: (deps, job) => runBulkInvitations(deps, named(job)),
    options: ONE_BULK_EACH,
  },
  'invitation-deliver': {
    work: (deps, job) => deliverInvitation(deps, named(job)),
    onFailure: (deps, job) => failDelivery(deps, named(job)),
  },
  'invitation-renew-password': { work: (deps, job) => sendTemporaryPassword(deps, named(job)) },
  'session-revoke': { work: revokeSession },
  'person-sign-out': { work: signOutPerson, batches: 2 },
  'person-sync': { work: syncPerson },
  'security-notice': { work: sendSecurityNotice },
  'notification-mail': { work: mailNotification },
  'person-status': { work: applyPerson, batches: 2 },
  'recovery-check': { work: checkRecovery },
  'account-recover': { work: recoverAccount },
  'unusual-sign-in': { work: reportSignIn },
  'account-reset': { work: (deps, job) => resetAccount(deps, named(job)) },
  'tenant-describe': { work: (deps, job) => describeTenant(deps, named(job)) },
  'tenant-reconcile': {
    work: (deps, job) =>
      reconcileTenant(deps, named(job).tenantId, { mode: 'repair', grace: GRACE_SECONDS }),
  },
  'scim-apply': { work: (deps, job) => applyScim(deps, named(job)), options: ONE_BULK_EACH },
  'job-retry': { work: retryParkedJob },
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

/** Works on every queue until the boss is stopped. */
export async function runJobs(boss: PgBoss, workerDeps: WorkerDeps): Promise<void> {
  const deps: JobDeps = { ...workerDeps, retry: (queue, id) => boss.retry(queue, id) };
  for (const name of Object.keys(QUEUES) as QueueName[]) await runQueue(boss, deps, name);
}

async function runQueue<Name extends QueueName>(
  boss: PgBoss,
  deps: JobDeps,
  name: Name,
): Promise<void> {
  const queue = QUEUES[name];
  const options = { ...OPTIONS, localConcurrency: queue.batches ?? 1, ...queue.options };
  await boss.work<Jobs[Name], unknown, typeof options>(name, options, (jobs) =>
    Promise.all(jobs.map((job) => runJob(deps, name, job))),
  );
}

/** Runs one job, and says what becomes of it: done, tried again later, or parked with its reason. */
async function runJob<Name extends QueueName>(
  deps: JobDeps,
  queue: Name,
  job: JobWithMetadata<Jobs[Name]>,
): Promise<JobResult> {
  try {
    const { traceparent, ...data } = job.data as Jobs[Name] & { traceparent?: unknown };
    const attributes = { 'messaging.destination.name': queue, 'gatehouse.job_id': job.id };
    await runInTrace(traceparent, () =>
      inSpan(`job ${queue}`, { kind: SpanKind.CONSUMER, attributes }, () =>
        QUEUES[queue].work(deps, data as Jobs[Name]),
      ),
    );
    return { id: job.id, status: 'completed' };
  } catch (error) {
    const { verdict, reason } = judgeFailure(error, job.retryCount + 1);
    const tenant = 'tenantId' in job.data ? job.data.tenantId : null;
    const entry = { err: error, queue, job: job.id, tenant, reason };
    if (verdict === 'park') deps.log.error(entry, 'job parked');
    else deps.log.warn(entry, 'job failed, to be tried again');
    await QUEUES[queue].onFailure?.(deps, job.data).catch((failure: unknown) => {
      deps.log.warn({ err: failure, job: job.id }, 'the failure could not be noted');
    });
    return {
      id: job.id,
      status: verdict === 'park' ? 'deadletter' : 'failed',
      output: { reason, at: new Date().toISOString() },
    };
  }
}

function named<J extends { readonly tenantId: string }>(job: J): J & { tenantId: TenantId } {
  return { ...job, tenantId: toId<TenantId>(job.tenantId) };
}
