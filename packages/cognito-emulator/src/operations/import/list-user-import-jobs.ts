import type {
  ListUserImportJobsRequest,
  ListUserImportJobsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { keyPrefix } from '../../store/store.ts';
import { listPage } from '../_list.ts';
import type { ImportJob } from './_job.ts';
import { defineOperation } from '../operation.ts';

export const listUserImportJobs = defineOperation<
  ListUserImportJobsRequest,
  ListUserImportJobsResponse
>('ListUserImportJobs', async ({ emulator }, input) => {
  requirePool(emulator.store, input.UserPoolId);
  const page = listPage<ImportJob>(emulator, `ListUserImportJobs ${input.UserPoolId}`, {
    table: 'documents',
    prefix: keyPrefix(input.UserPoolId, 'importJob'),
    limit: input.MaxResults,
    token: input.PaginationToken,
  });
  return { UserImportJobs: page.items.map(({ job }) => job), PaginationToken: page.nextToken };
});
