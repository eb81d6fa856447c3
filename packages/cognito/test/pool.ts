import { randomBytes } from 'node:crypto';

import { inject } from 'vitest';

import { definePool } from '../src/pool/pool-file.ts';
import type { PoolPlan } from '../src/provision-pool.ts';

/** A plan for a pool that no other suite uses. */
export function ownPlan(changes: Partial<PoolPlan> = {}): PoolPlan {
  const name = `test-${randomBytes(6).toString('hex')}`;
  return {
    pool: definePool({ name }),
    clientName: 'web',
    domainPrefix: name,
    appOrigin: 'http://localhost:3000',
    signUpOpen: true,
    ssoProviderSecret: 'only for tests, and long enough for one',
    ...changes,
  };
}

/** The embedded Cognito of this run. */
export function target() {
  return inject('cognito');
}
