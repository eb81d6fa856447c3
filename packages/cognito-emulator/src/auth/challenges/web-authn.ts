import { passkeyIsBothFactors } from '../first-factors.ts';
import { afterPasswordless } from '../next-step.ts';
import { putCredential } from '../../model/web-authn-credentials.ts';
import { notAuthorized, invalidParameter } from '../../wire/errors.ts';
import { useSession } from '../sessions.ts';
import { verifyAssertion } from '../web-authn.ts';
import {
  requireAnswerSession,
  requireResponse,
  resumeSignIn,
  type ChallengeHandler,
} from './challenge.ts';

function parseCredential(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidParameter('CREDENTIAL is not JSON');
  }
}

/** WEB_AUTHN: a passkey's proof. */
export const answerWebAuthn: ChallengeHandler = async (answer) => {
  const { emulator, pool } = answer;
  const assertion = parseCredential(requireResponse(answer, 'CREDENTIAL'));
  const { token, session, user } = requireAnswerSession(answer);
  const challenge = String(session.state.webAuthnChallenge);
  const credential = await verifyAssertion(emulator, { pool, user }, assertion, challenge);
  if (!credential) throw notAuthorized('Incorrect username or password.');
  await emulator.store.write((tx) => {
    useSession(tx, token);
    putCredential(tx, user, credential);
  });
  const signIn = resumeSignIn(answer, session, user);
  const both = passkeyIsBothFactors(pool, user) ? ['mfa'] : [];
  return afterPasswordless({ ...signIn, amr: [...both, 'hwk', 'user'] });
};
