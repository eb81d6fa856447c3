import { isParked } from '@gatehouse/db/queue/queue-view';
import { DomainError } from '@gatehouse/domain/errors';
import { PLATFORM_TENANT_ID } from '@gatehouse/domain/tenant';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import { asOperator, type OperatorContext } from '../access/operator-context.ts';

/**
 * Puts a parked job back on its queue. Harmless to repeat: a job works on what is desired now.
 * @throws DomainError `resource.not_found` when it is not parked
 */
export function retryJob(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: OperatorContext,
  { queue, id }: { queue: string; id: string },
): Promise<void> {
  const scope = { tenantId: PLATFORM_TENANT_ID };
  return asOperator(deps, ctx, { permission: 'platform:retry_jobs', scope }, async (tx) => {
    if (!(await isParked(deps.db, queue, id))) throw new DomainError('resource.not_found');
    await recordEvent(tx, ctx, PLATFORM_TENANT_ID, {
      action: 'job.retried',
      target: { kind: 'job', id, name: queue },
      after: { queue },
    });
    await deps.jobs.send(tx, 'job-retry', { queue, id });
  });
}
