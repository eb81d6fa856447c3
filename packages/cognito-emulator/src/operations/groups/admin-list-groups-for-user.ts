import type {
  AdminListGroupsForUserRequest,
  AdminListGroupsForUserResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import type { GroupRecord } from '../../model/records.ts';
import { requireUser } from '../../model/users.ts';
import { key, keyPrefix } from '../../store/store.ts';
import { cutPage, readPageToken } from '../../wire/page.ts';
import { defineOperation } from '../operation.ts';
import { describeGroup } from './_group.ts';

export const adminListGroupsForUser = defineOperation<
  AdminListGroupsForUserRequest,
  AdminListGroupsForUserResponse
>(
  'AdminListGroupsForUser',
  async ({ emulator: { store, clock } }, { UserPoolId, Username, Limit, NextToken }) => {
    const pool = requirePool(store, UserPoolId);
    const user = requireUser(store, pool, Username);
    const scope = `AdminListGroupsForUser ${user.poolId} ${user.key}`;
    const after = readPageToken(scope, NextToken, clock.now());
    const limit = Limit || 60;
    const prefix = keyPrefix(pool.id, user.key);
    const range = store.range('userGroups', {
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
    const groups = page.items.flatMap((entry) => {
      const group = store.get<GroupRecord>('groups', key(pool.id, entry.slice(prefix.length)));
      return group ? [describeGroup(group)] : [];
    });
    return { Groups: groups, NextToken: page.nextToken };
  },
);
