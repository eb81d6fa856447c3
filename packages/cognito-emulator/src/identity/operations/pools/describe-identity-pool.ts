import type { DescribeIdentityPoolInput, IdentityPool } from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { requireIdentityPool, toIdentityPool } from '../../pools.ts';

export const describeIdentityPool = defineOperation<DescribeIdentityPoolInput, IdentityPool>(
  'DescribeIdentityPool',
  async ({ emulator }, { IdentityPoolId }) =>
    toIdentityPool(requireIdentityPool(emulator.store, IdentityPoolId)),
);
