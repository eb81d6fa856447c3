import type { DeleteUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { removePool, requirePool } from '../../model/pools.ts';
import { invalidParameter } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';

export const deleteUserPool = defineOperation<DeleteUserPoolRequest, void>(
  'DeleteUserPool',
  async ({ emulator }, { UserPoolId }) => {
    await emulator.store.write((tx) => {
      const pool = requirePool(tx, UserPoolId);
      if (pool.settings.DeletionProtection === 'ACTIVE') {
        throw invalidParameter(
          'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
        );
      }
      removePool(tx, pool);
    });
  },
);
