import type {
  DescribeUserImportJobRequest,
  DescribeUserImportJobResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireJob } from './_job.ts';
import { defineOperation } from '../operation.ts';

export const describeUserImportJob = defineOperation<
  DescribeUserImportJobRequest,
  DescribeUserImportJobResponse
>('DescribeUserImportJob', async ({ emulator }, input) => {
  const { job } = requireJob(emulator.store, input.UserPoolId, input.JobId);
  return { UserImportJob: job };
});
