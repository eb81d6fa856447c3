import type {
  ListGroupsRequest,
  ListGroupsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import type { GroupRecord } from '../../model/records.ts';
import { keyPrefix } from '../../store/store.ts';
import { cutPage, readPageToken } from '../../wire/page.ts';
import { defineOperation } from '../operation.ts';
import { describeGroup } from './_group.ts';

export const listGroups = defineOperation<ListGroupsRequest, ListGroupsResponse>(
  'ListGroups',
  async ({ emulator: { store, clock } }, { UserPoolId, Limit, NextToken }) => {
    requirePool(store, UserPoolId);
    const scope = `ListGroups ${UserPoolId}`;
    const after = readPageToken(scope, NextToken, clock.now());
    const limit = Limit || 60;
    const range = store.range<GroupRecord>('groups', {
      prefix: keyPrefix(UserPoolId),
      ...(after === undefined ? {} : { after }),
      limit: limit + 1,
    });
    const page = cutPage(scope, range, limit, clock.now());
    return { Groups: page.items.map(describeGroup), NextToken: page.nextToken };
  },
);
