import type {
  RespondToAuthChallengeRequest,
  RespondToAuthChallengeResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireClientAndPool } from '../../model/pools.ts';
import { callerOfUser } from '../../auth/threats/user-context.ts';
import { defineOperation } from '../operation.ts';
import { respond } from './_respond.ts';

export const respondToAuthChallenge = defineOperation<
  RespondToAuthChallengeRequest,
  RespondToAuthChallengeResponse
>('RespondToAuthChallenge', async ({ emulator, caller }, input) => {
  const { pool, client } = requireClientAndPool(emulator.store, input.ClientId);
  return (await respond({
    emulator,
    caller: callerOfUser(caller, client, input.UserContextData),
    pool,
    client,
    challenge: input.ChallengeName,
    session: input.Session,
    responses: input.ChallengeResponses ?? {},
    clientMetadata: input.ClientMetadata ?? {},
  })) as RespondToAuthChallengeResponse;
});
