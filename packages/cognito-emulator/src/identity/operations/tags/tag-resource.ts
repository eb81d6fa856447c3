import type { TagResourceInput, TagResourceResponse } from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { requirePoolOfArn } from '../../pools.ts';
import { requireValidTags } from './_tags.ts';

export const tagResource = defineOperation<TagResourceInput, TagResourceResponse>(
  'TagResource',
  async ({ emulator }, { ResourceArn, Tags }) => {
    await emulator.store.write((tx) => {
      const pool = requirePoolOfArn(tx, emulator.config, ResourceArn);
      const tags = requireValidTags({ ...pool.tags, ...Tags });
      tx.put('identityPools', pool.id, { ...pool, tags });
    });
    return {};
  },
);
