import type { Caller, Emulator } from '../../emulator.ts';
import type { ClientRecord, PoolRecord, UserRecord } from '../../model/records.ts';
import { userByKey } from '../../model/users.ts';
import { invalidParameter, notAuthorized } from '../../wire/errors.ts';
import type { EventReference } from '../threats/auth-event.ts';
import type { MfaMethod } from '../mfa.ts';
import type { Outcome, SignIn } from '../outcome.ts';
import { requireSession, type ChallengeSession } from '../sessions.ts';

export interface ChallengeAnswer {
  readonly emulator: Emulator;
  readonly caller: Caller;
  readonly pool: PoolRecord;
  readonly client: ClientRecord;
  readonly challenge: string;
  readonly session: string | undefined;
  readonly responses: Readonly<Record<string, string>>;
  readonly clientMetadata: Readonly<Record<string, string>>;
}

/** Answers one kind of challenge. */
export type ChallengeHandler = (answer: ChallengeAnswer) => Promise<Outcome>;

/** A member of the answer. @throws CognitoError when it is missing */
export function requireResponse(answer: ChallengeAnswer, name: string): string {
  const value = answer.responses[name];
  if (value === undefined || value === '') {
    throw invalidParameter(`Missing required parameter ${name}`);
  }
  return value;
}

/** The user of a session, who must still be allowed to sign in. */
export function userOfSession(answer: ChallengeAnswer, session: ChallengeSession): UserRecord {
  const user =
    session.userKey === undefined
      ? undefined
      : userByKey(answer.emulator.store, answer.pool.id, session.userKey);
  if (!user) throw notAuthorized('Invalid session for the user.');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  return user;
}

/** The session of the answer with its user. */
export function requireAnswerSession(answer: ChallengeAnswer): {
  token: string;
  session: ChallengeSession;
  user: UserRecord;
} {
  const token = answer.session;
  if (!token) throw invalidParameter('Missing required parameter Session');
  const session = requireSession(answer.emulator, answer.client, token, answer.challenge);
  return { token, session, user: userOfSession(answer, session) };
}

/** The sign-in that a session belongs to, as far as it got. */
export function resumeSignIn(
  answer: ChallengeAnswer,
  session: ChallengeSession,
  user: UserRecord,
): SignIn {
  const { amr, tokenSource, deviceKey, event, demanded } = session.state;
  return {
    emulator: answer.emulator,
    caller: answer.caller,
    pool: answer.pool,
    client: answer.client,
    user,
    clientMetadata: answer.clientMetadata,
    tokenSource: typeof tokenSource === 'string' ? tokenSource : 'Authentication',
    amr: Array.isArray(amr) ? (amr as string[]) : [],
    ...(typeof deviceKey === 'string' ? { deviceKey } : {}),
    ...(event ? { event: event as EventReference } : {}),
    ...(demanded ? { demanded: demanded as MfaMethod[] } : {}),
  };
}
