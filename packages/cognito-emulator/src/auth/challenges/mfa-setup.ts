import { invalidParameter } from '../../wire/errors.ts';
import { changeUser } from '../change-user.ts';
import { withMfaMethod } from '../mfa.ts';
import { useSession } from '../sessions.ts';
import { requireAnswerSession, resumeSignIn, type ChallengeHandler } from './challenge.ts';

/** MFA_SETUP: follows VerifySoftwareToken, with the session that gave. */
export const answerMfaSetup: ChallengeHandler = async (answer) => {
  const { emulator, pool } = answer;
  const { token, session, user } = requireAnswerSession(answer);
  if (session.state.softwareTokenVerified !== true) {
    throw invalidParameter('User has not set up software token mfa');
  }
  await emulator.store.write((tx) => useSession(tx, token));
  const next = await changeUser(emulator, { pool, user }, (current) =>
    withMfaMethod(current, 'SOFTWARE_TOKEN_MFA'),
  );
  const signIn = resumeSignIn(answer, session, next);
  return { kind: 'completed', signIn: { ...signIn, amr: [...signIn.amr, 'mfa', 'otp'] } };
};
