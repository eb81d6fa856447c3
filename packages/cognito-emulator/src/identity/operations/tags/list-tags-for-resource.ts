import type {
  ListTagsForResourceInput,
  ListTagsForResourceResponse,
} from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { requirePoolOfArn } from '../../pools.ts';

export const listTagsForResource = defineOperation<
  ListTagsForResourceInput,
  ListTagsForResourceResponse
>('ListTagsForResource', async ({ emulator }, { ResourceArn }) => ({
  Tags: { ...requirePoolOfArn(emulator.store, emulator.config, ResourceArn).tags },
}));
