import type { AdminAddUserToGroupRequest } from '@aws-sdk/client-cognito-identity-provider';
import { addMember, requireGroup } from '../../model/groups.ts';
import { requirePool } from '../../model/pools.ts';
import { requireUser } from '../../model/users.ts';
import { defineOperation } from '../operation.ts';

export const adminAddUserToGroup = defineOperation<AdminAddUserToGroupRequest, void>(
  'AdminAddUserToGroup',
  async ({ emulator }, { UserPoolId, Username, GroupName }) => {
    await emulator.store.write((tx) => {
      const pool = requirePool(tx, UserPoolId);
      const user = requireUser(tx, pool, Username);
      addMember(tx, requireGroup(tx, pool.id, GroupName), user);
    });
  },
);
