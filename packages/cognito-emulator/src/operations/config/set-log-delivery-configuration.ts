import type {
  SetLogDeliveryConfigurationRequest,
  SetLogDeliveryConfigurationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { saveDocument } from '../_documents.ts';
import { defineOperation } from '../operation.ts';

/** SetLogDeliveryConfiguration. */
export const setLogDeliveryConfiguration = defineOperation<
  SetLogDeliveryConfigurationRequest,
  SetLogDeliveryConfigurationResponse
>(
  'SetLogDeliveryConfiguration',
  async ({ emulator }, input) => {
    requirePool(emulator.store, input.UserPoolId);
    await saveDocument(emulator, input.UserPoolId, 'logDelivery', '', input);
    return { LogDeliveryConfiguration: input };
  },
  { state: 'stored', note: 'Stored and returned, without effect.' },
);
