import type {
  AdminInitiateAuthRequest,
  AdminInitiateAuthResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { initiateAuth } from '../../auth/flows/index.ts';
import { requirePoolClient } from '../../model/pools.ts';
import { callerOfContext } from '../../auth/threats/user-context.ts';
import { defineOperation } from '../operation.ts';

export const adminInitiateAuth = defineOperation<
  AdminInitiateAuthRequest,
  AdminInitiateAuthResponse
>(
  'AdminInitiateAuth',
  async ({ emulator, caller }, input) =>
    (await initiateAuth({
      emulator,
      caller: callerOfContext(caller, input.ContextData),
      ...requirePoolClient(emulator.store, input.UserPoolId, input.ClientId),
      admin: true,
      flow: input.AuthFlow,
      parameters: input.AuthParameters ?? {},
      clientMetadata: input.ClientMetadata ?? {},
      ...(input.Session === undefined ? {} : { session: input.Session }),
    })) as AdminInitiateAuthResponse,
);
