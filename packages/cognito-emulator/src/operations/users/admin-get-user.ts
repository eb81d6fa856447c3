import type {
  AdminGetUserRequest,
  AdminGetUserResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { defineOperation } from '../operation.ts';
import { describeMfaPreference, listAttributes, requirePoolUser } from './_user.ts';

export const adminGetUser = defineOperation<AdminGetUserRequest, AdminGetUserResponse>(
  'AdminGetUser',
  async ({ emulator }, { UserPoolId, Username }) => {
    const { user } = requirePoolUser(emulator.store, UserPoolId, Username);
    return {
      Username: user.username,
      UserAttributes: listAttributes(user),
      UserCreateDate: new Date(user.createdAt),
      UserLastModifiedDate: new Date(user.modifiedAt),
      Enabled: user.enabled,
      UserStatus: user.status,
      ...describeMfaPreference(user),
    };
  },
);
