import type {
  RespondToAuthChallengeRequest,
  RespondToAuthChallengeResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireClientAndPool } from '../../model/pools.ts';
import { defineOperation } from '../operation.ts';
import { respond } from './_respond.ts';

export const respondToAuthChallenge = defineOperation<
  RespondToAuthChallengeRequest,
  RespondToAuthChallengeResponse
>(
  'RespondToAuthChallenge',
  async ({ emulator, caller }, input) =>
    (await respond({
      emulator,
      caller,
      ...requireClientAndPool(emulator.store, input.ClientId),
      challenge: input.ChallengeName,
      session: input.Session,
      responses: input.ChallengeResponses ?? {},
      clientMetadata: input.ClientMetadata ?? {},
    })) as RespondToAuthChallengeResponse,
);
