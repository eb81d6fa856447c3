import type {
  UpdateGroupRequest,
  UpdateGroupResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireGroup } from '../../model/groups.ts';
import { requirePool } from '../../model/pools.ts';
import type { GroupRecord } from '../../model/records.ts';
import { key } from '../../store/store.ts';
import { defineOperation } from '../operation.ts';
import { describeGroup } from './_group.ts';

export const updateGroup = defineOperation<UpdateGroupRequest, UpdateGroupResponse>(
  'UpdateGroup',
  async ({ emulator }, { UserPoolId, GroupName, Description, RoleArn, Precedence }) => {
    const changed = await emulator.store.write((tx) => {
      requirePool(tx, UserPoolId);
      const group = requireGroup(tx, UserPoolId, GroupName);
      const next: GroupRecord = {
        ...group,
        modifiedAt: emulator.clock.now(),
        ...(Description === undefined ? {} : { description: Description }),
        ...(RoleArn === undefined ? {} : { roleArn: RoleArn }),
        ...(Precedence === undefined ? {} : { precedence: Precedence }),
      };
      tx.put('groups', key(UserPoolId, GroupName), next);
      return next;
    });
    return { Group: describeGroup(changed) };
  },
);
