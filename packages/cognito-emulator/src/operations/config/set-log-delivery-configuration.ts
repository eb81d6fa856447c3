import type {
  SetLogDeliveryConfigurationRequest,
  SetLogDeliveryConfigurationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { refuseFeatures, getTier } from '../../model/tier.ts';
import { saveDocument } from '../../model/documents.ts';
import { defineOperation } from '../operation.ts';

export const setLogDeliveryConfiguration = defineOperation<
  SetLogDeliveryConfigurationRequest,
  SetLogDeliveryConfigurationResponse
>(
  'SetLogDeliveryConfiguration',
  async ({ emulator }, input) => {
    const tier = getTier(requirePool(emulator.store, input.UserPoolId));
    const activity = input.LogConfigurations.some(
      ({ EventSource }) => EventSource === 'userAuthEvents',
    );
    if (activity && tier !== 'PLUS') refuseFeatures(tier, ['User Activity Log Export']);
    await saveDocument(emulator, { poolId: input.UserPoolId, kind: 'logDelivery' }, input);
    return { LogDeliveryConfiguration: input };
  },
  { state: 'stored', note: 'Stored and returned, without effect.' },
);
