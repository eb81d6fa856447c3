import type { GroupType } from '@aws-sdk/client-cognito-identity-provider';
import type { GroupRecord } from '../../model/records.ts';

/** A group as the API shows it. */
export function describeGroup(group: GroupRecord): GroupType {
  return {
    GroupName: group.name,
    UserPoolId: group.poolId,
    Description: group.description,
    RoleArn: group.roleArn,
    Precedence: group.precedence,
    LastModifiedDate: new Date(group.modifiedAt),
    CreationDate: new Date(group.createdAt),
  };
}
