import type { CreateIdentityPoolInput, IdentityPool } from '@aws-sdk/client-cognito-identity';
import { randomId } from '../../../crypto/random.ts';
import { defineOperation } from '../../../operations/operation.ts';
import { CognitoError } from '../../../wire/errors.ts';
import { toIdentityPool } from '../../pools.ts';
import type { IdentityPoolRecord } from '../../records.ts';
import { requireValidTags } from '../tags/_tags.ts';
import { settingsFrom } from './_settings.ts';

/** Source: quotas of the guide. */
const MAX_POOLS = 1000;

export const createIdentityPool = defineOperation<CreateIdentityPoolInput, IdentityPool>(
  'CreateIdentityPool',
  async ({ emulator }, input) => {
    const { store, config, clock } = emulator;
    const tags = requireValidTags(input.IdentityPoolTags ?? {});
    const pool: IdentityPoolRecord = {
      id: `${config.region}:${randomId()}`,
      name: input.IdentityPoolName,
      createdAt: clock.now(),
      settings: settingsFrom(input),
      tags,
      roles: {},
      roleMappings: {},
      tagMaps: {},
    };
    await store.write((tx) => {
      if ([...tx.range('identityPools', { prefix: '', limit: MAX_POOLS })].length === MAX_POOLS) {
        throw new CognitoError('LimitExceededException', 'The account has 1000 identity pools.');
      }
      tx.put('identityPools', pool.id, pool);
    });
    return toIdentityPool(pool);
  },
);
