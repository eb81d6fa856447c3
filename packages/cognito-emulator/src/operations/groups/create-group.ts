import type {
  CreateGroupRequest,
  CreateGroupResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import type { GroupRecord } from '../../model/records.ts';
import { key } from '../../store/store.ts';
import { CognitoError } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';
import { describeGroup } from './_group.ts';

export const createGroup = defineOperation<CreateGroupRequest, CreateGroupResponse>(
  'CreateGroup',
  async ({ emulator }, { UserPoolId, GroupName, Description, RoleArn, Precedence }) => {
    const now = emulator.clock.now();
    const group: GroupRecord = {
      poolId: UserPoolId,
      name: GroupName,
      createdAt: now,
      modifiedAt: now,
      ...(Description === undefined ? {} : { description: Description }),
      ...(RoleArn === undefined ? {} : { roleArn: RoleArn }),
      ...(Precedence === undefined ? {} : { precedence: Precedence }),
    };
    await emulator.store.write((tx) => {
      requirePool(tx, UserPoolId);
      if (tx.get('groups', key(UserPoolId, GroupName))) {
        throw new CognitoError('GroupExistsException', 'A group with the name already exists.');
      }
      tx.put('groups', key(UserPoolId, GroupName), group);
    });
    return { Group: describeGroup(group) };
  },
);
