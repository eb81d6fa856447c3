import { answerChallenge } from '../../auth/challenges/index.ts';
import type { ChallengeAnswer } from '../../auth/challenges/challenge.ts';
import { toAuthResponse } from '../../auth/complete.ts';
import { requireAllowedAddress } from '../../auth/threats/exceptions.ts';
import { requireSecretHash } from '../../auth/secret-hash.ts';
import { findSession } from '../../auth/sessions.ts';
import { sessionOfBlock } from '../../auth/srp-exchange.ts';
import { findUser } from '../../model/users.ts';
import { fold } from '../../model/aliases.ts';
import { invalidParameter, notAuthorized } from '../../wire/errors.ts';

/** A session is bound to its user: no one continues another user's sign-in. */
function requireSameUser(
  { emulator, pool, session, responses }: ChallengeAnswer,
  username: string,
): void {
  const block = responses.PASSWORD_CLAIM_SECRET_BLOCK;
  const token = session ?? (block === undefined ? undefined : sessionOfBlock(block));
  const found = token === undefined ? undefined : findSession(emulator, token);
  if (!found) return;
  const named = findUser(emulator.store, pool, username)?.key ?? fold(pool, username);
  if (named !== (found.userKey ?? fold(pool, found.username))) {
    throw notAuthorized('Invalid session for the user.');
  }
}

export async function respond(
  answer: ChallengeAnswer,
): Promise<Awaited<ReturnType<typeof toAuthResponse>>> {
  const username = answer.responses.USERNAME;
  if (!username) throw invalidParameter('Missing required parameter USERNAME');
  requireSecretHash(answer.client, answer.responses.SECRET_HASH, username);
  requireSameUser(answer, username);
  await requireAllowedAddress(answer, username);
  return toAuthResponse(await answerChallenge(answer));
}
