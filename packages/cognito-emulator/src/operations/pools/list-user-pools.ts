import type {
  ListUserPoolsRequest,
  ListUserPoolsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { PoolRecord } from '../../model/records.ts';
import { cutPage, readPageToken } from '../../wire/page.ts';
import { defineOperation } from '../operation.ts';

export const listUserPools = defineOperation<ListUserPoolsRequest, ListUserPoolsResponse>(
  'ListUserPools',
  async ({ emulator: { store, clock } }, { MaxResults, NextToken }) => {
    const now = clock.now();
    const after = readPageToken('ListUserPools', NextToken, now);
    const range = store.range<PoolRecord>('pools', {
      prefix: '',
      ...(after === undefined ? {} : { after }),
      limit: MaxResults + 1,
    });
    const page = cutPage('ListUserPools', range, MaxResults, now);
    return {
      UserPools: page.items.map((pool) => ({
        Id: pool.id,
        Name: pool.name,
        LambdaConfig: pool.settings.LambdaConfig ?? {},
        CreationDate: new Date(pool.createdAt),
        LastModifiedDate: new Date(pool.modifiedAt),
      })),
      NextToken: page.nextToken,
    };
  },
);
