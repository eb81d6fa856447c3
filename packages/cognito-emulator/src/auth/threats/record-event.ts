import type { SignIn } from '../outcome.ts';
import type { UserRecord } from '../../model/records.ts';
import { addEvent, changeEvent, type AnsweredChallenge, type AuthEvent } from './auth-event.ts';
import type { GuardedRequest } from './exceptions.ts';
import { threatMode } from './risk-policy.ts';
import { locate, weighSignIn } from './weigh-sign-in.ts';

type UserRequest = Omit<GuardedRequest, 'client'> & { readonly user: UserRecord };

/** Notes what a user did besides signing in with a password, if the pool keeps events. */
export async function recordEvent(
  { emulator, pool, user, caller }: UserRequest,
  event: Pick<AuthEvent, 'type' | 'response' | 'risk'>,
): Promise<void> {
  if (threatMode(pool) === 'OFF') return;
  await addEvent(emulator, user, { ...locate({ emulator, caller }), challenges: [], ...event });
}

/** Notes a wrong password, with the risk that the sign-in would have had. */
export async function recordWrongPassword(
  request: GuardedRequest & { readonly user: UserRecord },
): Promise<void> {
  if (threatMode(request.pool) === 'OFF') return;
  const { context, risk } = weighSignIn(request);
  await addEvent(request.emulator, request.user, {
    ...context,
    type: 'SignIn',
    response: 'Fail',
    challenges: [{ name: 'Password', response: 'Failure' }],
    risk,
  });
}

/** Adds an answer to the event of a sign-in that goes on. */
export async function recordAnswer(signIn: SignIn, answer: AnsweredChallenge): Promise<void> {
  const { emulator, user, event: reference } = signIn;
  if (!reference) return;
  await emulator.store.write((tx) =>
    changeEvent(tx, user, reference, (event) => ({
      ...event,
      challenges: [...event.challenges, answer],
    })),
  );
}

/** Notes that a sign-in succeeded. */
export async function recordSignIn(signIn: SignIn): Promise<void> {
  const { emulator, user, amr, event: reference } = signIn;
  if (!reference) return recordEvent(signIn, { type: 'SignIn', response: 'Pass' });
  const mfa: readonly AnsweredChallenge[] = amr.includes('mfa')
    ? [{ name: 'Mfa', response: 'Success' }]
    : [];
  await emulator.store.write((tx) =>
    changeEvent(tx, user, reference, (event) => ({
      ...event,
      response: 'Pass',
      challenges: [...event.challenges, ...mfa],
    })),
  );
}
