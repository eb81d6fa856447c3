import type {
  CreateUserPoolRequest,
  CreateUserPoolResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { randomPoolSuffix } from '../../crypto/random.ts';
import { generateKeySet } from '../../model/signing-keys.ts';
import type { PoolRecord } from '../../model/records.ts';
import { newSchema } from '../../model/schema-definition.ts';
import { defineOperation } from '../operation.ts';
import { requireValidTags } from '../tags/_resource.ts';
import { completeSettings, describePool, requireConsistent } from './_settings.ts';

export const createUserPool = defineOperation<CreateUserPoolRequest, CreateUserPoolResponse>(
  'CreateUserPool',
  async ({ emulator }, { PoolName, Schema, UserPoolTags, ...given }) => {
    requireConsistent(given);
    requireValidTags(UserPoolTags);
    const { config, clock, store, keys } = emulator;
    const schema = newSchema(Schema);
    const id = `${config.region}_${randomPoolSuffix()}`;
    const now = clock.now();
    const pool: PoolRecord = {
      id,
      name: PoolName,
      arn: `arn:aws:cognito-idp:${config.region}:${config.accountId}:userpool/${id}`,
      createdAt: now,
      modifiedAt: now,
      settings: {
        ...completeSettings(given),
        ...(given.UsernameAttributes ? { UsernameAttributes: given.UsernameAttributes } : {}),
        ...(given.AliasAttributes ? { AliasAttributes: given.AliasAttributes } : {}),
        ...(given.UsernameConfiguration
          ? { UsernameConfiguration: given.UsernameConfiguration }
          : {}),
      },
      schema,
      mfa: {},
      tags: UserPoolTags ?? {},
    };
    const keySet = await generateKeySet();
    await store.write((tx) => {
      tx.put('pools', id, pool);
      keys.put(tx, id, keySet);
    });
    return { UserPool: describePool(emulator, pool) };
  },
  { note: 'No AccountRecoverySetting unless given; codes then prefer SMS.' },
);
