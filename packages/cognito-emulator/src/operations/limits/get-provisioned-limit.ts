import type {
  GetProvisionedLimitRequest,
  GetProvisionedLimitResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { readLimit } from './_limit.ts';
import { defineOperation } from '../operation.ts';

export const getProvisionedLimit = defineOperation<
  GetProvisionedLimitRequest,
  GetProvisionedLimitResponse
>(
  'GetProvisionedLimit',
  async ({ emulator }, input) => {
    return { Limit: readLimit(emulator, input.LimitDefinition) };
  },
  { state: 'stored', note: 'Stored and returned, without effect.' },
);
