import type {
  TagResourceRequest,
  TagResourceResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { defineOperation } from '../operation.ts';
import { poolOfArn } from './_resource.ts';

export const tagResource = defineOperation<TagResourceRequest, TagResourceResponse>(
  'TagResource',
  async ({ emulator }, { ResourceArn, Tags }) => {
    await emulator.store.write((tx) => {
      const pool = poolOfArn(tx, ResourceArn);
      tx.put('pools', pool.id, { ...pool, tags: { ...pool.tags, ...Tags } });
    });
    return {};
  },
);
