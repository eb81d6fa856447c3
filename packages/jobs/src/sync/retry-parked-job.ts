import { isParked } from '@gatehouse/db/queue/queue-view';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * Puts a parked job back on its queue. A job that is not parked, or does not exist, is left alone:
 * the order names it, and proves nothing.
 */
export async function retryParkedJob(
  deps: Pick<WorkerDeps, 'db'> & {
    readonly retry: (queue: string, id: string) => Promise<unknown>;
  },
  { queue, id }: { readonly queue: string; readonly id: string },
): Promise<void> {
  if (await isParked(deps.db, queue, id)) await deps.retry(queue, id);
}
