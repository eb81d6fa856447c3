import type {
  GetUserPoolClientSessionConfigurationRequest,
  GetUserPoolClientSessionConfigurationResponse,
  SetUserPoolClientSessionConfigurationRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePoolClient } from '../../model/pools.ts';
import { readDocument } from '../../model/documents.ts';
import { defineOperation } from '../operation.ts';

export const getUserPoolClientSessionConfiguration = defineOperation<
  GetUserPoolClientSessionConfigurationRequest,
  GetUserPoolClientSessionConfigurationResponse
>('GetUserPoolClientSessionConfiguration', async ({ emulator }, input) => {
  const { UserPoolId, ClientId } = input;
  requirePoolClient(emulator.store, UserPoolId, ClientId);
  const stored = readDocument<SetUserPoolClientSessionConfigurationRequest>(emulator.store, {
    poolId: UserPoolId,
    kind: 'clientSession',
    id: ClientId,
  });
  return stored ?? { UserPoolId, ClientId, SSOSession: { MaxValidityMinutes: 60 } };
});
