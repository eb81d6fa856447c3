import type { PersonFixture, TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import type { Target } from '../target.ts';

/** A request that succeeds for anyone who may make it. */
export interface Sample {
  readonly path: string;
  readonly body?: unknown;
}

type MakeSample = (target: Target, tenant: TenantFixture, caller: PersonFixture) => Promise<Sample>;

/** Makes of samples, by the id of their route. */
export type Samples = Readonly<Record<string, MakeSample>>;
