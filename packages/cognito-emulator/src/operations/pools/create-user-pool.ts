import type {
  CreateUserPoolRequest,
  CreateUserPoolResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { choosePoolId } from '../../model/chosen-ids.ts';
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
    const now = clock.now();
    const getPool = (id: string): PoolRecord => ({
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
    });
    const keySet = await generateKeySet();
    const pool = await store.write((tx) => {
      const made = getPool(choosePoolId(config, tx, UserPoolTags));
      tx.put('pools', made.id, made);
      keys.put(tx, made.id, keySet);
      return made;
    });
    return { UserPool: describePool(emulator, pool) };
  },
  { note: 'No AccountRecoverySetting unless given; codes then prefer SMS.' },
);
