import type {
  AdminRespondToAuthChallengeRequest,
  AdminRespondToAuthChallengeResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePoolClient } from '../../model/pools.ts';
import { callerOfContext } from '../../auth/threats/user-context.ts';
import { defineOperation } from '../operation.ts';
import { respond } from './_respond.ts';

export const adminRespondToAuthChallenge = defineOperation<
  AdminRespondToAuthChallengeRequest,
  AdminRespondToAuthChallengeResponse
>(
  'AdminRespondToAuthChallenge',
  async ({ emulator, caller }, input) =>
    (await respond({
      emulator,
      caller: callerOfContext(caller, input.ContextData),
      ...requirePoolClient(emulator.store, input.UserPoolId, input.ClientId),
      challenge: input.ChallengeName,
      session: input.Session,
      responses: input.ChallengeResponses ?? {},
      clientMetadata: input.ClientMetadata ?? {},
    })) as AdminRespondToAuthChallengeResponse,
);
