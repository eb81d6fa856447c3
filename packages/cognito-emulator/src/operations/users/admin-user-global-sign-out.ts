import type {
  AdminUserGlobalSignOutRequest,
  AdminUserGlobalSignOutResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { changeUser } from '../../auth/change-user.ts';
import { defineOperation } from '../operation.ts';
import { requirePoolUser } from './_user.ts';

export const adminUserGlobalSignOut = defineOperation<
  AdminUserGlobalSignOutRequest,
  AdminUserGlobalSignOutResponse
>('AdminUserGlobalSignOut', async ({ emulator }, { UserPoolId, Username }) => {
  const { pool, user } = requirePoolUser(emulator.store, UserPoolId, Username);
  await changeUser(emulator, { pool, user }, (current) => ({
    ...current,
    generation: current.generation + 1,
  }));
  return {};
});
