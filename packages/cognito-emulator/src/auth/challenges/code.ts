import { CognitoError } from '../../wire/errors.ts';
import { codeMember } from '../one-time-code.ts';
import { sameText } from '../../crypto/same-text.ts';
import { requireSession, useSession } from '../sessions.ts';
import {
  requireAnswerSession,
  requireResponse,
  resumeSignIn,
  type ChallengeHandler,
} from './challenge.ts';
import { verifiedAttribute } from '../update-attributes.ts';
import { changeUser } from '../change-user.ts';
import { afterPasswordless } from '../next-step.ts';
import { refuseCode } from './refuse-code.ts';

const mismatch = () => new CognitoError('CodeMismatchException', 'Invalid code received for user');

/**
 * SMS_MFA, SMS_OTP and EMAIL_OTP: the code that was sent. A wrong one may be tried again in the
 * same session, a few times.
 */
export const answerCode: ChallengeHandler = async (answer) => {
  const { emulator, pool, challenge } = answer;
  const given = requireResponse(answer, codeMember(challenge));
  const stored = requireSession(emulator, answer.client, answer.session ?? '', challenge);
  if (stored.userKey === undefined || !sameText(String(stored.state.code), given)) {
    await refuseCode(answer, stored);
    throw mismatch();
  }
  const { token, session, user } = requireAnswerSession(answer);
  await emulator.store.write((tx) => useSession(tx, token));
  const attribute = challenge === 'EMAIL_OTP' ? 'email' : 'phone_number';
  const verified =
    user.attributes[`${attribute}_verified`] === 'true'
      ? user
      : await changeUser(emulator, { pool, user }, (current) =>
          verifiedAttribute(current, attribute),
        );
  const signIn = resumeSignIn(answer, session, verified);
  if (session.state.secondFactor) {
    return { kind: 'completed', signIn: { ...signIn, amr: [...signIn.amr, 'mfa', 'otp'] } };
  }
  const used = challenge === 'EMAIL_OTP' ? 'EMAIL_OTP' : 'SMS_MFA';
  return afterPasswordless({ ...signIn, amr: [...signIn.amr, 'otp'] }, used);
};
