import type { TenantId } from '@gatehouse/domain/ids';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { createMember, createTenant, type Person } from './people.ts';
import { createStage, type Fault, type Stage } from './stage.ts';

/** For `waitFor` and `poll`: a job is tried again within seconds. */
export const SOON = { timeout: 20_000, interval: 100 };

/** What a single call may run into; in each case the next one works. */
export const EVERY: readonly Fault['effect'][] = ['throttle', 'error', 'drop-before', 'drop-after'];

/** A stage with a worker at work, and for each test a tenant of its own with its owner. */
export interface FaultyStage {
  readonly stage: Stage;
  readonly tenantId: TenantId;
  readonly owner: Person;
}

/**
 * Sets one up for the tests of a file; every fault is gone after each of them.
 * @returns filled by the time a test runs
 */
export function useFaultyStage(): FaultyStage {
  const set: { stage?: Stage; tenantId?: TenantId; owner?: Person } = {};
  let stopWorker: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    set.stage = await createStage(inject('postgres'));
    stopWorker = await set.stage.startWorker();
  });
  afterAll(async () => {
    await stopWorker?.();
    await set.stage?.stop();
  });
  beforeEach(async () => {
    const stage = set.stage as Stage;
    set.tenantId = await createTenant(stage);
    set.owner = await createMember(stage, set.tenantId, 'owner');
  });
  afterEach(() => set.stage?.heal());

  return set as FaultyStage;
}
