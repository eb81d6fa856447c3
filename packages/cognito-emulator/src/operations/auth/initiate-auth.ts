import type {
  InitiateAuthRequest,
  InitiateAuthResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { initiateAuth as start } from '../../auth/flows/index.ts';
import { requireClientAndPool } from '../../model/pools.ts';
import { defineOperation } from '../operation.ts';

export const initiateAuth = defineOperation<InitiateAuthRequest, InitiateAuthResponse>(
  'InitiateAuth',
  async ({ emulator, caller }, input) =>
    (await start({
      emulator,
      caller,
      ...requireClientAndPool(emulator.store, input.ClientId),
      admin: false,
      flow: input.AuthFlow,
      parameters: input.AuthParameters ?? {},
      clientMetadata: input.ClientMetadata ?? {},
      ...(input.Session === undefined ? {} : { session: input.Session }),
    })) as InitiateAuthResponse,
);
