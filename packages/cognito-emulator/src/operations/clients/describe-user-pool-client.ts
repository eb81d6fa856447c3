import type {
  DescribeUserPoolClientRequest,
  DescribeUserPoolClientResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePoolClient } from '../../model/pools.ts';
import { defineOperation } from '../operation.ts';
import { describeClient } from './_settings.ts';

export const describeUserPoolClient = defineOperation<
  DescribeUserPoolClientRequest,
  DescribeUserPoolClientResponse
>('DescribeUserPoolClient', async ({ emulator }, { UserPoolId, ClientId }) => ({
  UserPoolClient: describeClient(requirePoolClient(emulator.store, UserPoolId, ClientId).client),
}));
