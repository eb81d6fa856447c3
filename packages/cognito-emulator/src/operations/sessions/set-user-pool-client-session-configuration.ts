import type {
  SetUserPoolClientSessionConfigurationRequest,
  SetUserPoolClientSessionConfigurationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePoolClient } from '../../model/pools.ts';
import { saveDocument } from '../../model/documents.ts';
import { defineOperation } from '../operation.ts';

export const setUserPoolClientSessionConfiguration = defineOperation<
  SetUserPoolClientSessionConfigurationRequest,
  SetUserPoolClientSessionConfigurationResponse
>(
  'SetUserPoolClientSessionConfiguration',
  async ({ emulator }, input) => {
    requirePoolClient(emulator.store, input.UserPoolId, input.ClientId);
    await saveDocument(
      emulator,
      { poolId: input.UserPoolId, kind: 'clientSession', id: input.ClientId },
      input,
    );
    return input;
  },
  { state: 'stored', note: 'Stored and returned, without effect.' },
);
