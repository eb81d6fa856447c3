import { invalidParameter } from '../../wire/errors.ts';
import type { Outcome } from '../outcome.ts';
import type { ChallengeAnswer, ChallengeHandler } from './challenge.ts';
import { answerNewPasswordRequired } from './new-password-required.ts';

const handlers: Readonly<Record<string, ChallengeHandler>> = {
  NEW_PASSWORD_REQUIRED: answerNewPasswordRequired,
};

/** Continues a sign-in with the answer to its challenge. */
export function answerChallenge(answer: ChallengeAnswer): Promise<Outcome> {
  const handler = handlers[answer.challenge];
  if (!handler) throw invalidParameter(`Unsupported challenge ${answer.challenge}`);
  return handler(answer);
}
