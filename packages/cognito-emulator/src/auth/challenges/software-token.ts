import { matchTotp } from '../../crypto/totp.ts';
import { CognitoError } from '../../wire/errors.ts';
import { userByKey } from '../../model/users.ts';
import { key } from '../../store/store.ts';
import { refuseCode } from './refuse-code.ts';
import { useSession } from '../sessions.ts';
import {
  requireAnswerSession,
  requireResponse,
  resumeSignIn,
  type ChallengeHandler,
} from './challenge.ts';

const mismatch = () => new CognitoError('CodeMismatchException', 'Invalid code received for user');

/** SOFTWARE_TOKEN_MFA: a code of the authenticator app; each works once. */
export const answerSoftwareToken: ChallengeHandler = async (answer) => {
  const { emulator, pool } = answer;
  const code = requireResponse(answer, 'SOFTWARE_TOKEN_MFA_CODE');
  const { token, session, user } = requireAnswerSession(answer);
  if (!user.totp) {
    throw new CognitoError(
      'SoftwareTokenMFANotFoundException',
      'Software token MFA has not been set up for this user.',
    );
  }
  const step = matchTotp(user.totp.secret, code, emulator.clock.now());
  if (step === undefined) {
    await refuseCode(answer, session);
    throw mismatch();
  }
  const next = await emulator.store.write((tx) => {
    const current = userByKey(tx, pool.id, user.key);
    if (!current?.totp) throw mismatch();
    if (current.totp.lastStep !== undefined && current.totp.lastStep >= step) {
      throw new CognitoError(
        'ExpiredCodeException',
        'Your software token has already been used once.',
      );
    }
    useSession(tx, token);
    const used = { ...current, totp: { ...current.totp, lastStep: step } };
    tx.put('users', key(pool.id, user.key), used);
    return used;
  });
  const signIn = resumeSignIn(answer, session, next);
  return { kind: 'completed', signIn: { ...signIn, amr: [...signIn.amr, 'mfa', 'otp'] } };
};
