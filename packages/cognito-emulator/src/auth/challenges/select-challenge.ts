import { checkPassword } from '../first-factor.ts';
import { afterFirstFactor } from '../next-step.ts';
import { openSrp } from '../srp-exchange.ts';
import { useSession } from '../sessions.ts';
import { askFirstFactor, requireFactor } from '../user-auth.ts';
import {
  requireAnswerSession,
  requireResponse,
  resumeSignIn,
  type ChallengeHandler,
} from './challenge.ts';

/** SELECT_CHALLENGE: the chosen first factor, with its proof where that is known already. */
export const answerSelectChallenge: ChallengeHandler = async (answer) => {
  const { emulator, pool, client } = answer;
  const wanted = requireResponse(answer, 'ANSWER');
  const { token, session, user } = requireAnswerSession(answer);
  const signIn = resumeSignIn(answer, session, user);
  const factor = requireFactor(signIn, wanted);
  if (factor === 'PASSWORD') {
    const password = requireResponse(answer, 'PASSWORD');
    const checked = await checkPassword(emulator, {
      pool,
      client,
      caller: answer.caller,
      username: user.username,
      password,
    });
    await emulator.store.write((tx) => useSession(tx, token));
    return afterFirstFactor({ ...signIn, user: checked, amr: ['pwd'] }, password);
  }
  if (factor === 'PASSWORD_SRP') {
    const clientPublic = requireResponse(answer, 'SRP_A');
    await emulator.store.write((tx) => useSession(tx, token));
    const state = { amr: [], tokenSource: signIn.tokenSource, deviceKey: signIn.deviceKey };
    return openSrp({ emulator, pool, client, user, username: user.username, clientPublic, state });
  }
  await emulator.store.write((tx) => useSession(tx, token));
  return askFirstFactor(signIn, factor);
};
