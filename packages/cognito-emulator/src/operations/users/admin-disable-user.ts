import type {
  AdminDisableUserRequest,
  AdminDisableUserResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { changeUser } from '../../auth/change-user.ts';
import { defineOperation } from '../operation.ts';
import { requirePoolUser } from './_user.ts';

/** AdminDisableUser: also revokes the user's tokens. */
export const adminDisableUser = defineOperation<AdminDisableUserRequest, AdminDisableUserResponse>(
  'AdminDisableUser',
  async ({ emulator }, { UserPoolId, Username }) => {
    const { pool, user } = requirePoolUser(emulator.store, UserPoolId, Username);
    await changeUser(emulator, { pool, user }, (current) => ({
      ...current,
      enabled: false,
      generation: current.generation + 1,
    }));
    return {};
  },
);
