import type {
  GetUserPoolSessionConfigurationRequest,
  GetUserPoolSessionConfigurationResponse,
  SetUserPoolSessionConfigurationRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { readDocument } from '../../model/documents.ts';
import { defineOperation } from '../operation.ts';

export const getUserPoolSessionConfiguration = defineOperation<
  GetUserPoolSessionConfigurationRequest,
  GetUserPoolSessionConfigurationResponse
>('GetUserPoolSessionConfiguration', async ({ emulator }, input) => {
  const { UserPoolId } = input;
  requirePool(emulator.store, UserPoolId);
  const stored = readDocument<SetUserPoolSessionConfigurationRequest>(emulator.store, {
    poolId: UserPoolId,
    kind: 'session',
  });
  return stored ?? { UserPoolId, UserSessionTracking: 'DISABLED' };
});
