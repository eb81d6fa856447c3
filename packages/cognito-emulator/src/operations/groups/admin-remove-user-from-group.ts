import type { AdminRemoveUserFromGroupRequest } from '@aws-sdk/client-cognito-identity-provider';
import { removeMember, requireGroup } from '../../model/groups.ts';
import { requirePool } from '../../model/pools.ts';
import { requireUser } from '../../model/users.ts';
import { defineOperation } from '../operation.ts';

export const adminRemoveUserFromGroup = defineOperation<AdminRemoveUserFromGroupRequest, void>(
  'AdminRemoveUserFromGroup',
  async ({ emulator }, { UserPoolId, Username, GroupName }) => {
    await emulator.store.write((tx) => {
      const pool = requirePool(tx, UserPoolId);
      const user = requireUser(tx, pool, Username);
      removeMember(tx, requireGroup(tx, pool.id, GroupName), user);
    });
  },
);
