import type {
  UpdateProvisionedLimitRequest,
  UpdateProvisionedLimitResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { readLimit, saveLimit } from './_limit.ts';
import { defineOperation } from '../operation.ts';

export const updateProvisionedLimit = defineOperation<
  UpdateProvisionedLimitRequest,
  UpdateProvisionedLimitResponse
>(
  'UpdateProvisionedLimit',
  async ({ emulator }, input) => {
    await saveLimit(emulator, input.LimitDefinition, input.RequestedLimitValue);
    return { Limit: readLimit(emulator, input.LimitDefinition) };
  },
  { state: 'stored', note: 'Stored and returned, without effect.' },
);
