import { countQueues, listParked } from '@gatehouse/db/queue/queue-view';
import type { Deps } from '../access/deps.ts';
import { type OperatorContext, readAsOperator } from '../access/operator-context.ts';

/** Parked jobs of the list. */
const MOST = 200;

/** What waits on the job queues, and what was parked and why. */
export function getQueues(deps: Pick<Deps, 'db'>, ctx: OperatorContext) {
  return readAsOperator(ctx, 'platform:read', async () => {
    const [queues, parked] = await Promise.all([countQueues(deps.db), listParked(deps.db, MOST)]);
    return { queues, parked };
  });
}
