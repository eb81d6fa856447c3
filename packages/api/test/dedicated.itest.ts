import { describeApi } from './suite/all.ts';
import { describeConditional } from './suite/conditional.ts';
import { describeIdempotency } from './suite/idempotency.ts';
import { describeLifecycle } from './suite/lifecycle.ts';
import { describeOnNode } from './suite/on-node.ts';
import type { GetTarget } from './suite/target.ts';

/** What reads and writes rows of the product; `npm run test:dedicated` runs all there is. */
function describePart(getTarget: GetTarget): void {
  describeIdempotency(getTarget);
  describeConditional(getTarget);
  describeLifecycle(getTarget);
}

describeOnNode(
  'DB-01 the API for tenants on databases of their own',
  process.env['WHOLE_API_SUITE'] === '1' ? describeApi : describePart,
  { dedicated: true },
);
