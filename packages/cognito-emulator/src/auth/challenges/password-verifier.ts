import { verifySrpSignature } from '../../crypto/srp.ts';
import { userByKey } from '../../model/users.ts';
import { notAuthorized } from '../../wire/errors.ts';
import { continueCustom } from '../custom-auth.ts';
import { requireUsableStatus } from '../first-factor.ts';
import { clearFailures, recordFailure, requireUnlocked } from '../lockout.ts';
import { afterFirstFactor } from '../next-step.ts';
import { srpPoolName } from '../passwords.ts';
import { recordWrongPassword } from '../threats/record-event.ts';
import { requireSession, useSession } from '../sessions.ts';
import { canonicalTimestamp, fakeVerifier, sessionOfBlock, srpState } from '../srp-exchange.ts';
import { requireResponse, resumeSignIn, type ChallengeHandler } from './challenge.ts';

const wrong = () => notAuthorized('Incorrect username or password.');

/** PASSWORD_VERIFIER: the client's proof of the password. One try per exchange. */
export const answerPasswordVerifier: ChallengeHandler = async (answer) => {
  const { emulator, pool, client, responses } = answer;
  const block = requireResponse(answer, 'PASSWORD_CLAIM_SECRET_BLOCK');
  const signature = requireResponse(answer, 'PASSWORD_CLAIM_SIGNATURE');
  const timestamp = canonicalTimestamp(requireResponse(answer, 'TIMESTAMP'));
  const token = sessionOfBlock(block);
  const session = requireSession(emulator, client, token, 'PASSWORD_VERIFIER');
  await emulator.store.write((tx) => useSession(tx, token));
  const user =
    session.userKey === undefined ? undefined : userByKey(emulator.store, pool.id, session.userKey);
  if (user) requireUnlocked(user, emulator.clock.now());
  const stored = user?.password ?? fakeVerifier(emulator, pool, session.username);
  const names = [srpPoolName(pool.id), session.username] as const;
  const claim = { secretBlock: block, timestamp, signature };
  const proved = verifySrpSignature(stored, srpState(session.state), names, claim);
  if (!user?.password) throw wrong();
  if (!proved) {
    await recordFailure(emulator, user);
    await recordWrongPassword({ emulator, pool, client, caller: answer.caller, user });
    throw wrong();
  }
  requireUsableStatus(emulator, user);
  await clearFailures(emulator, user);
  const resumed = resumeSignIn(answer, session, user);
  const signIn = {
    ...resumed,
    amr: [...resumed.amr, 'pwd'],
    ...(responses.DEVICE_KEY ? { deviceKey: responses.DEVICE_KEY } : {}),
  };
  return session.state.custom ? continueCustom(signIn, session, true) : afterFirstFactor(signIn);
};
