import type { GetGroupRequest, GetGroupResponse } from '@aws-sdk/client-cognito-identity-provider';
import { requireGroup } from '../../model/groups.ts';
import { requirePool } from '../../model/pools.ts';
import { defineOperation } from '../operation.ts';
import { describeGroup } from './_group.ts';

export const getGroup = defineOperation<GetGroupRequest, GetGroupResponse>(
  'GetGroup',
  async ({ emulator: { store } }, { UserPoolId, GroupName }) => {
    const pool = requirePool(store, UserPoolId);
    return { Group: describeGroup(requireGroup(store, pool.id, GroupName)) };
  },
);
