import type {
  UntagResourceRequest,
  UntagResourceResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { defineOperation } from '../operation.ts';
import { poolOfArn } from './_resource.ts';

export const untagResource = defineOperation<UntagResourceRequest, UntagResourceResponse>(
  'UntagResource',
  async ({ emulator }, { ResourceArn, TagKeys }) => {
    await emulator.store.write((tx) => {
      const pool = poolOfArn(tx, ResourceArn);
      const kept = Object.entries(pool.tags).filter(([name]) => !TagKeys.includes(name));
      tx.put('pools', pool.id, { ...pool, tags: Object.fromEntries(kept) });
    });
    return {};
  },
);
