import type {
  UpdateUserPoolRequest,
  UpdateUserPoolResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { defineOperation } from '../operation.ts';
import { requireValidTags } from '../tags/_resource.ts';
import { completeSettings, requireConsistent } from './_settings.ts';

/** UpdateUserPool: settings not named go back to their defaults. */
export const updateUserPool = defineOperation<UpdateUserPoolRequest, UpdateUserPoolResponse>(
  'UpdateUserPool',
  async ({ emulator }, { UserPoolId, PoolName, UserPoolTags, ...given }) => {
    await emulator.store.write((tx) => {
      const pool = requirePool(tx, UserPoolId);
      requireConsistent(given);
      requireValidTags(UserPoolTags);
      const { UsernameAttributes, AliasAttributes, UsernameConfiguration } = pool.settings;
      tx.put('pools', pool.id, {
        ...pool,
        name: PoolName ?? pool.name,
        tags: UserPoolTags ?? {},
        modifiedAt: emulator.clock.now(),
        settings: {
          ...completeSettings(given),
          ...(UsernameAttributes ? { UsernameAttributes } : {}),
          ...(AliasAttributes ? { AliasAttributes } : {}),
          ...(UsernameConfiguration ? { UsernameConfiguration } : {}),
        },
      });
    });
    return {};
  },
);
