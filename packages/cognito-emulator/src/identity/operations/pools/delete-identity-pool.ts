import type { DeleteIdentityPoolInput } from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { listIdentities, removeIdentity } from '../../identities.ts';
import { requireIdentityPool } from '../../pools.ts';

export const deleteIdentityPool = defineOperation<DeleteIdentityPoolInput, void>(
  'DeleteIdentityPool',
  async ({ emulator }, { IdentityPoolId }) => {
    await emulator.store.write((tx) => {
      const { id } = requireIdentityPool(tx, IdentityPoolId);
      for (const identity of [...listIdentities(tx, id)]) removeIdentity(tx, identity);
      tx.remove('identityPools', id);
    });
  },
);
