import type {
  AddCustomAttributesRequest,
  AddCustomAttributesResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { withCustomAttributes } from '../../model/schema-definition.ts';
import { defineOperation } from '../operation.ts';

export const addCustomAttributes = defineOperation<
  AddCustomAttributesRequest,
  AddCustomAttributesResponse
>('AddCustomAttributes', async ({ emulator }, { UserPoolId, CustomAttributes }) => {
  await emulator.store.write((tx) => {
    const pool = requirePool(tx, UserPoolId);
    const schema = withCustomAttributes(pool.schema, CustomAttributes);
    tx.put('pools', pool.id, { ...pool, schema, modifiedAt: emulator.clock.now() });
  });
  return {};
});
