import type {
  ListResourceServersRequest,
  ListResourceServersResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { ResourceServerType } from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { keyPrefix } from '../../store/store.ts';
import { listPage } from '../_list.ts';
import { defineOperation } from '../operation.ts';

/** ListResourceServers. */
export const listResourceServers = defineOperation<
  ListResourceServersRequest,
  ListResourceServersResponse
>('ListResourceServers', async ({ emulator }, input) => {
  requirePool(emulator.store, input.UserPoolId);
  const page = listPage<ResourceServerType>(emulator, `ListResourceServers ${input.UserPoolId}`, {
    table: 'resourceServers',
    prefix: keyPrefix(input.UserPoolId),
    limit: input.MaxResults || 50,
    token: input.NextToken,
  });
  return { ResourceServers: [...page.items], NextToken: page.nextToken };
});
