import { deleteSessions } from '@gatehouse/db/repositories/sessions';
import {
  answerUnusualSignIn,
  type SignInAnswer,
} from '@gatehouse/db/repositories/unusual-sign-ins';
import { getPoolUsername, lockPerson, markSignedOut } from '@gatehouse/db/repositories/users';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';
import { readSignInToken } from './link-token.ts';

/** Days for which a person may say whether a sign-in was theirs. */
export const ANSWER_DAYS = 7;

interface AnswerInput {
  /** Of the link in the mail. */
  readonly token: string;
  readonly answer: SignInAnswer;
  readonly origin: { readonly requestId: string; readonly address: string | null };
}

/**
 * Takes what a person says of a sign-in that they were mailed about, once. Where it was not them, all that
 * was signed in ends in the same transaction; the worker asks for a new password, and tells the tenants
 * that the session could act in.
 * @throws DomainError `resource.not_found` for a link that was used, has run out, or is none
 */
export async function answerSignIn(
  deps: Pick<Deps, 'db' | 'jobs' | 'settings'>,
  { token, answer, origin }: AnswerInput,
): Promise<void> {
  const key = readSignInToken(deps.settings.invitationKey, token);
  if (!key) throw new DomainError('resource.not_found');
  const { userId, id } = key;
  await deps.db.withUser({ userId }, async (tx) => {
    const person = await lockPerson(tx, userId);
    const said = { answer, requestId: origin.requestId, days: ANSWER_DAYS };
    const signIn =
      person?.status === 'active' ? await answerUnusualSignIn(tx, userId, id, said) : null;
    if (!signIn) throw new DomainError('resource.not_found');
    await deps.jobs.send(tx, 'unusual-sign-in', { userId, signInId: id });
    if (answer === 'mine') {
      await recordSecurityEvent(deps, tx, { userId, origin, action: 'sign_in.confirmed' });
      return;
    }
    await markSignedOut(tx, userId);
    await deleteSessions(tx, userId, null);
    const hasPassword = (await getPoolUsername(tx, userId)) === userId;
    const after = signIn.onlyTenant === null && hasPassword ? 'password' : 'provider';
    await recordSecurityEvent(deps, tx, { userId, origin, action: 'sign_in.denied', after });
    await deps.jobs.send(tx, 'person-sign-out', { userId });
  });
}
