import type {
  DescribeUserPoolRequest,
  DescribeUserPoolResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { defineOperation } from '../operation.ts';
import { describePool } from './_settings.ts';

export const describeUserPool = defineOperation<DescribeUserPoolRequest, DescribeUserPoolResponse>(
  'DescribeUserPool',
  async ({ emulator }, { UserPoolId }) => ({
    UserPool: describePool(emulator, requirePool(emulator.store, UserPoolId)),
  }),
);
