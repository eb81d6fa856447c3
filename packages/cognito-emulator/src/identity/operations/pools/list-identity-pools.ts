import type {
  ListIdentityPoolsInput,
  ListIdentityPoolsResponse,
} from '@aws-sdk/client-cognito-identity';
import { listPage } from '../../../operations/_list.ts';
import { defineOperation } from '../../../operations/operation.ts';
import type { IdentityPoolRecord } from '../../records.ts';

export const listIdentityPools = defineOperation<ListIdentityPoolsInput, ListIdentityPoolsResponse>(
  'ListIdentityPools',
  async ({ emulator }, { MaxResults, NextToken }) => {
    const { items, nextToken } = listPage<IdentityPoolRecord>(emulator, 'ListIdentityPools', {
      table: 'identityPools',
      prefix: '',
      limit: MaxResults,
      token: NextToken,
    });
    return {
      IdentityPools: items.map(({ id, name }) => ({ IdentityPoolId: id, IdentityPoolName: name })),
      NextToken: nextToken,
    };
  },
);
