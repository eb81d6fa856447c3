import { findUser, userByKey } from '../../model/users.ts';
import { notAuthorized } from '../../wire/errors.ts';
import { availableFirstFactors } from '../first-factors.ts';
import {
  checkPassword,
  preAuthenticateUnknownUser,
  runPreAuthentication,
  unknownUser,
} from '../first-factor.ts';
import { afterFirstFactor } from '../next-step.ts';
import { askForCode } from '../one-time-code.ts';
import type { Outcome, SignIn } from '../outcome.ts';
import { phantomUser } from '../phantom-user.ts';
import { requireSecretHash } from '../secret-hash.ts';
import { requireSession, useSession } from '../sessions.ts';
import { CONFIRMED_SESSION } from '../sign-up-session.ts';
import { askFactor, askFirstFactor, requireSignable } from '../user-auth.ts';
import { requireParameter, type FlowRequest } from './flow.ts';
import { startSrp } from './user-srp.ts';

async function fromConfirmation(
  request: FlowRequest,
  token: string,
  username: string,
  base: BaseSignIn,
) {
  const { emulator, client, pool } = request;
  const session = requireSession(emulator, client, token, CONFIRMED_SESSION);
  const user = session.userKey && userByKey(emulator.store, pool.id, session.userKey);
  if (!user || findUser(emulator.store, pool, username)?.key !== user.key) {
    throw notAuthorized('Invalid session for the user.');
  }
  await emulator.store.write((tx) => useSession(tx, token));
  return afterFirstFactor({ ...base, user, amr: ['otp'] });
}

type BaseSignIn = Omit<SignIn, 'user' | 'amr'>;

/** The answer for a user who does not exist: a code challenge or a choice that lead nowhere. */
async function pretend(
  base: BaseSignIn,
  username: string,
  preferred: string | undefined,
): Promise<Outcome> {
  const user = phantomUser(base.pool, username);
  if (preferred === 'EMAIL_OTP') {
    const asked = await askForCode({ ...base, user, amr: [] }, 'EMAIL_OTP', { pretended: true });
    return { ...asked, available: ['EMAIL_OTP'] };
  }
  if (preferred === 'PASSWORD') throw unknownUser(base.client);
  const withPassword = { ...user, password: { salt: '1', verifier: '1' } };
  return askFactor({ ...base, user: withPassword, amr: [] });
}

/** Hosted page: sign-in with a code or a passkey that the pool allows. */
export async function signInWithoutPassword(
  base: BaseSignIn,
  username: string,
  wanted: string,
): Promise<Outcome> {
  const { emulator, pool, client } = base;
  const user = findUser(emulator.store, pool, username);
  const factor =
    user && availableFirstFactors(emulator, pool, user).find((name) => name === wanted);
  if (!user || !factor || factor === 'PASSWORD' || factor === 'PASSWORD_SRP') {
    if (wanted === 'EMAIL_OTP') return pretend(base, username, wanted);
    throw notAuthorized('This way to sign in is not available.');
  }
  await runPreAuthentication({ emulator, pool, client, clientMetadata: {} }, user);
  const signIn: SignIn = { ...base, user, amr: [] };
  requireSignable(signIn);
  return askFirstFactor(signIn, factor);
}

/** USER_AUTH: the preferred first factor, or a choice among those the user has. */
export async function startUserAuth(request: FlowRequest): Promise<Outcome> {
  const { emulator, caller, pool, client, parameters, clientMetadata, session } = request;
  const username = requireParameter(request, 'USERNAME');
  requireSecretHash(client, parameters.SECRET_HASH, username);
  const base: BaseSignIn = {
    emulator,
    caller,
    pool,
    client,
    clientMetadata: {},
    tokenSource: 'Authentication',
    ...(parameters.DEVICE_KEY ? { deviceKey: parameters.DEVICE_KEY } : {}),
  };
  if (session) return fromConfirmation(request, session, username, base);
  const preferred = parameters.PREFERRED_CHALLENGE;
  if (preferred === 'PASSWORD' && parameters.PASSWORD) {
    const user = await checkPassword(emulator, {
      pool,
      client,
      caller,
      username,
      password: parameters.PASSWORD,
      clientMetadata,
    });
    return afterFirstFactor({ ...base, user, amr: ['pwd'] }, parameters.PASSWORD);
  }
  if (preferred === 'PASSWORD_SRP' && parameters.SRP_A) {
    return startSrp(request, parameters.SRP_A, {});
  }
  const user = findUser(emulator.store, pool, username);
  if (!user) {
    await preAuthenticateUnknownUser(request, username);
    return pretend(base, username, preferred);
  }
  await runPreAuthentication(request, user);
  const signIn: SignIn = { ...base, user, amr: [] };
  requireSignable(signIn);
  const factor = availableFirstFactors(emulator, pool, user).find((name) => name === preferred);
  if (factor && factor !== 'PASSWORD' && factor !== 'PASSWORD_SRP') {
    return askFirstFactor(signIn, factor);
  }
  return askFactor(signIn);
}
