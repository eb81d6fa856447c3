import type { AdminDeleteUserRequest } from '@aws-sdk/client-cognito-identity-provider';
import { removeUser } from '../../model/remove-user.ts';
import { defineOperation } from '../operation.ts';
import { requirePoolUser } from './_user.ts';

export const adminDeleteUser = defineOperation<AdminDeleteUserRequest, void>(
  'AdminDeleteUser',
  async ({ emulator }, { UserPoolId, Username }) => {
    await emulator.store.write((tx) => {
      const { pool, user } = requirePoolUser(tx, UserPoolId, Username);
      removeUser(tx, pool, user);
    });
  },
);
