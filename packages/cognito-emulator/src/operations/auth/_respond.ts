import { answerChallenge } from '../../auth/challenges/index.ts';
import type { ChallengeAnswer } from '../../auth/challenges/challenge.ts';
import { toAuthResponse } from '../../auth/complete.ts';
import { requireSecretHash } from '../../auth/secret-hash.ts';
import { invalidParameter } from '../../wire/errors.ts';

/** Answers a challenge and gives the API's answer. */
export async function respond(
  answer: ChallengeAnswer,
): Promise<Awaited<ReturnType<typeof toAuthResponse>>> {
  const username = answer.responses.USERNAME;
  if (!username) throw invalidParameter('Missing required parameter USERNAME');
  requireSecretHash(answer.client, answer.responses.SECRET_HASH, username);
  return toAuthResponse(await answerChallenge(answer));
}
