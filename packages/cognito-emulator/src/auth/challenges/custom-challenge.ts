import { userByKey } from '../../model/users.ts';
import { invalidParameter, notAuthorized } from '../../wire/errors.ts';
import { continueCustom, type CustomState } from '../custom-auth.ts';
import { phantomUser } from '../phantom-user.ts';
import { requireSession, useSession } from '../sessions.ts';
import { eventAttributes } from '../user-attributes-event.ts';
import { requireResponse, resumeSignIn, type ChallengeHandler } from './challenge.ts';

/** CUSTOM_CHALLENGE: VerifyAuthChallengeResponse judges the answer, DefineAuthChallenge goes on. */
export const answerCustomChallenge: ChallengeHandler = async (answer) => {
  const { emulator, pool, client, clientMetadata } = answer;
  if (!answer.session) throw invalidParameter('Missing required parameter Session');
  const challengeAnswer = requireResponse(answer, 'ANSWER');
  const session = requireSession(emulator, client, answer.session, 'CUSTOM_CHALLENGE');
  const state = session.state.custom as CustomState;
  const found = session.userKey && userByKey(emulator.store, pool.id, session.userKey);
  const user = found || phantomUser(pool, session.username);
  if (!user.enabled) throw notAuthorized('User is disabled.');
  await emulator.store.write((tx) => useSession(tx, answer.session ?? ''));
  const verdict = await emulator.triggers.run({
    pool,
    trigger: 'VerifyAuthChallengeResponse',
    source: 'Authentication',
    userName: user.username,
    clientId: client.id,
    request: {
      userAttributes: state.userNotFound ? {} : eventAttributes(user),
      privateChallengeParameters: session.state.privateParameters,
      challengeAnswer,
      ...(state.userNotFound ? { userNotFound: true } : {}),
      ...(Object.keys(clientMetadata).length > 0 ? { clientMetadata } : {}),
    },
    response: { answerCorrect: null },
  });
  const signIn = resumeSignIn(answer, session, user);
  return continueCustom(signIn, session, verdict?.answerCorrect === true);
};
