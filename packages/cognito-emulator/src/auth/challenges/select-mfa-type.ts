import { CognitoError } from '../../wire/errors.ts';
import { askSecondFactor, secondFactors } from '../next-step.ts';
import { useSession } from '../sessions.ts';
import {
  requireAnswerSession,
  requireResponse,
  resumeSignIn,
  type ChallengeHandler,
} from './challenge.ts';

/** SELECT_MFA_TYPE: which second factor to use. */
export const answerSelectMfaType: ChallengeHandler = async (answer) => {
  const wanted = requireResponse(answer, 'ANSWER');
  const { token, session, user } = requireAnswerSession(answer);
  const signIn = resumeSignIn(answer, session, user);
  const method = secondFactors(signIn).find((offered) => offered === wanted);
  if (!method) {
    throw new CognitoError('MFAMethodNotFoundException', `MFA method ${wanted} was not found.`);
  }
  await answer.emulator.store.write((tx) => useSession(tx, token));
  return askSecondFactor(signIn, method);
};
