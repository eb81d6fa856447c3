import { userByKey } from '../../model/users.ts';
import { countWrongCode, type ChallengeSession } from '../sessions.ts';
import { recordAnswer } from '../threats/record-event.ts';
import { resumeSignIn, type ChallengeAnswer } from './challenge.ts';

/** Counts a wrong code against its session, and notes it in the event of the sign-in. */
export async function refuseCode(
  answer: ChallengeAnswer,
  session: ChallengeSession,
): Promise<void> {
  const { emulator, pool } = answer;
  await countWrongCode(emulator, answer.session ?? '');
  const user = session.userKey && userByKey(emulator.store, pool.id, session.userKey);
  if (!user) return;
  await recordAnswer(resumeSignIn(answer, session, user), { name: 'Mfa', response: 'Failure' });
}
