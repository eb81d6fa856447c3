import type {
  InitiateAuthRequest,
  InitiateAuthResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { initiateAuth as start } from '../../auth/flows/index.ts';
import { requireClientAndPool } from '../../model/pools.ts';
import { callerOfUser } from '../../auth/threats/user-context.ts';
import { defineOperation } from '../operation.ts';

export const initiateAuth = defineOperation<InitiateAuthRequest, InitiateAuthResponse>(
  'InitiateAuth',
  async ({ emulator, caller }, input) => {
    const { pool, client } = requireClientAndPool(emulator.store, input.ClientId);
    return (await start({
      emulator,
      caller: callerOfUser(caller, client, input.UserContextData),
      pool,
      client,
      admin: false,
      flow: input.AuthFlow,
      parameters: input.AuthParameters ?? {},
      clientMetadata: input.ClientMetadata ?? {},
      ...(input.Session === undefined ? {} : { session: input.Session }),
    })) as InitiateAuthResponse;
  },
);
