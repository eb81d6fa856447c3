import type {
  SetUserPoolSessionConfigurationRequest,
  SetUserPoolSessionConfigurationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { saveDocument } from '../../model/documents.ts';
import { defineOperation } from '../operation.ts';

export const setUserPoolSessionConfiguration = defineOperation<
  SetUserPoolSessionConfigurationRequest,
  SetUserPoolSessionConfigurationResponse
>(
  'SetUserPoolSessionConfiguration',
  async ({ emulator }, input) => {
    requirePool(emulator.store, input.UserPoolId);
    await saveDocument(emulator, { poolId: input.UserPoolId, kind: 'session' }, input);
    return input;
  },
  { state: 'stored', note: 'Stored and returned, without effect.' },
);
