import type {
  ListUsersInGroupRequest,
  ListUsersInGroupResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireGroup } from '../../model/groups.ts';
import { requirePool } from '../../model/pools.ts';
import { userByKey } from '../../model/users.ts';
import { keyPrefix } from '../../store/store.ts';
import { cutPage, readPageToken } from '../../wire/page.ts';
import { defineOperation } from '../operation.ts';
import { describeUser } from '../users/_user.ts';

export const listUsersInGroup = defineOperation<ListUsersInGroupRequest, ListUsersInGroupResponse>(
  'ListUsersInGroup',
  async ({ emulator: { store, clock } }, { UserPoolId, GroupName, Limit, NextToken }) => {
    requirePool(store, UserPoolId);
    requireGroup(store, UserPoolId, GroupName);
    const scope = `ListUsersInGroup ${UserPoolId} ${GroupName}`;
    const after = readPageToken(scope, NextToken, clock.now());
    const limit = Limit || 60;
    const prefix = keyPrefix(UserPoolId, GroupName);
    const range = store.range('groupMembers', {
      prefix,
      ...(after === undefined ? {} : { after }),
      limit: limit + 1,
    });
    const page = cutPage(
      scope,
      [...range].map(([entry]) => [entry, entry] as const),
      limit,
      clock.now(),
    );
    const users = page.items.flatMap((entry) => {
      const user = userByKey(store, UserPoolId, entry.slice(prefix.length));
      return user ? [describeUser(user)] : [];
    });
    return { Users: users, NextToken: page.nextToken };
  },
);
