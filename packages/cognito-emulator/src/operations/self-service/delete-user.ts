import type { DeleteUserRequest } from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { removeUser } from '../../model/remove-user.ts';
import { userByKey } from '../../model/users.ts';
import { defineOperation } from '../operation.ts';

/** DeleteUser: the caller deletes the own account. */
export const deleteUser = defineOperation<DeleteUserRequest, void>(
  'DeleteUser',
  async ({ emulator }, { AccessToken }) => {
    const { pool, user } = requireAccessToken(emulator, AccessToken);
    await emulator.store.write((tx) => {
      const current = userByKey(tx, pool.id, user.key);
      if (current) removeUser(tx, pool, current);
    });
  },
);
