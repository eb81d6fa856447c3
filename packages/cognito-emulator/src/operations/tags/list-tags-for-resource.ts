import type {
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { defineOperation } from '../operation.ts';
import { poolOfArn } from './_resource.ts';

export const listTagsForResource = defineOperation<
  ListTagsForResourceRequest,
  ListTagsForResourceResponse
>('ListTagsForResource', async ({ emulator }, { ResourceArn }) => ({
  Tags: { ...poolOfArn(emulator.store, ResourceArn).tags },
}));
