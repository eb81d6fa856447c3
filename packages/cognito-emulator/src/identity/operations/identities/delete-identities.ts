import type {
  DeleteIdentitiesInput,
  DeleteIdentitiesResponse,
} from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { removeIdentity } from '../../identities.ts';
import type { IdentityRecord } from '../../records.ts';

export const deleteIdentities = defineOperation<DeleteIdentitiesInput, DeleteIdentitiesResponse>(
  'DeleteIdentities',
  async ({ emulator }, { IdentityIdsToDelete }) => {
    await emulator.store.write((tx) => {
      for (const id of IdentityIdsToDelete) {
        const identity = tx.get<IdentityRecord>('identities', id);
        if (identity) removeIdentity(tx, identity);
      }
    });
    return { UnprocessedIdentityIds: [] };
  },
);
