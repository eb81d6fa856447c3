import type {
  DescribeResourceServerRequest,
  DescribeResourceServerResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { describeServer, requireResourceServer } from './_resource-server.ts';
import { defineOperation } from '../operation.ts';

export const describeResourceServer = defineOperation<
  DescribeResourceServerRequest,
  DescribeResourceServerResponse
>('DescribeResourceServer', async ({ emulator }, input) => {
  return {
    ResourceServer: describeServer(
      requireResourceServer(emulator.store, input.UserPoolId, input.Identifier),
    ),
  };
});
