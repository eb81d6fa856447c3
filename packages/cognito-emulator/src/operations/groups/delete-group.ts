import type { DeleteGroupRequest } from '@aws-sdk/client-cognito-identity-provider';
import { removeGroup, requireGroup } from '../../model/groups.ts';
import { requirePool } from '../../model/pools.ts';
import { defineOperation } from '../operation.ts';

export const deleteGroup = defineOperation<DeleteGroupRequest, void>(
  'DeleteGroup',
  async ({ emulator }, { UserPoolId, GroupName }) => {
    await emulator.store.write((tx) => {
      requirePool(tx, UserPoolId);
      removeGroup(tx, requireGroup(tx, UserPoolId, GroupName));
    });
  },
);
