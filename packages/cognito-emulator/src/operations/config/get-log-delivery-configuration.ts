import type {
  GetLogDeliveryConfigurationRequest,
  GetLogDeliveryConfigurationResponse,
  LogDeliveryConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { readDocument } from '../../model/documents.ts';
import { defineOperation } from '../operation.ts';

export const getLogDeliveryConfiguration = defineOperation<
  GetLogDeliveryConfigurationRequest,
  GetLogDeliveryConfigurationResponse
>('GetLogDeliveryConfiguration', async ({ emulator }, input) => {
  const { UserPoolId } = input;
  requirePool(emulator.store, UserPoolId);
  const stored = readDocument<LogDeliveryConfigurationType>(emulator.store, {
    poolId: UserPoolId,
    kind: 'logDelivery',
  });
  return { LogDeliveryConfiguration: stored ?? { UserPoolId, LogConfigurations: [] } };
});
