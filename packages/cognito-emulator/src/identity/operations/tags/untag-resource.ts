import type { UntagResourceInput, UntagResourceResponse } from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { requirePoolOfArn } from '../../pools.ts';

export const untagResource = defineOperation<UntagResourceInput, UntagResourceResponse>(
  'UntagResource',
  async ({ emulator }, { ResourceArn, TagKeys }) => {
    await emulator.store.write((tx) => {
      const pool = requirePoolOfArn(tx, emulator.config, ResourceArn);
      const kept = Object.entries(pool.tags).filter(([name]) => !TagKeys.includes(name));
      tx.put('identityPools', pool.id, { ...pool, tags: Object.fromEntries(kept) });
    });
    return {};
  },
);
