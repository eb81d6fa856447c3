import { findUser, userByKey } from '../../model/users.ts';
import { notAuthorized } from '../../wire/errors.ts';
import { availableFirstFactors } from '../first-factors.ts';
import { checkPassword, hidesUsers, runPreAuthentication, unknownUser } from '../first-factor.ts';
import { afterFirstFactor } from '../next-step.ts';
import { askForCode } from '../one-time-code.ts';
import type { Outcome, SignIn } from '../outcome.ts';
import { phantomUser } from '../phantom-user.ts';
import { requireSecretHash } from '../secret-hash.ts';
import { requireSession, useSession } from '../sessions.ts';
import { askFactor, askFirstFactor, requireSignable } from '../user-auth.ts';
import { requireParameter, type FlowRequest } from './flow.ts';
import { startSrp } from './user-srp.ts';

/** Name of the session that ConfirmSignUp hands out, to sign in without a second code. */
export const CONFIRMED_SESSION = 'CONFIRMED_SIGN_UP';

async function fromConfirmation(request: FlowRequest, token: string, base: BaseSignIn) {
  const { emulator, client, pool } = request;
  const session = requireSession(emulator, client, token, CONFIRMED_SESSION);
  const user = session.userKey && userByKey(emulator.store, pool.id, session.userKey);
  if (!user) throw notAuthorized('Invalid session for the user.');
  await emulator.store.write((tx) => useSession(tx, token));
  return afterFirstFactor({ ...base, user, amr: ['otp'] });
}

type BaseSignIn = Omit<SignIn, 'user' | 'amr'>;

/** The answer for a user who does not exist: a code challenge or a choice that lead nowhere. */
async function pretend(request: FlowRequest, base: BaseSignIn): Promise<Outcome> {
  const username = requireParameter(request, 'USERNAME');
  const preferred = request.parameters.PREFERRED_CHALLENGE;
  const user = phantomUser(request.pool, username);
  if (preferred === 'EMAIL_OTP')
    return {
      ...(await askForCode({ ...base, user, amr: [] }, 'EMAIL_OTP', { pretended: true })),
      available: ['EMAIL_OTP'],
    };
  if (preferred === 'PASSWORD') throw unknownUser(request.client);
  const confirmed = { ...user, password: { salt: '1', verifier: '1' } };
  return askFactor({ ...base, user: confirmed, amr: [] });
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
  if (session) return fromConfirmation(request, session, base);
  const preferred = parameters.PREFERRED_CHALLENGE;
  if (preferred === 'PASSWORD' && parameters.PASSWORD) {
    const user = await checkPassword(
      emulator,
      pool,
      client,
      username,
      parameters.PASSWORD,
      clientMetadata,
    );
    return afterFirstFactor({ ...base, user, amr: ['pwd'] });
  }
  if (preferred === 'PASSWORD_SRP' && parameters.SRP_A)
    return startSrp(request, parameters.SRP_A, {});
  const user = findUser(emulator.store, pool, username);
  if (!user && !hidesUsers(client)) throw unknownUser(client);
  if (!user) return pretend(request, base);
  await runPreAuthentication(emulator, pool, client, user, clientMetadata);
  const signIn: SignIn = { ...base, user, amr: [] };
  requireSignable(signIn);
  const factor = availableFirstFactors(emulator, pool, user).find((name) => name === preferred);
  if (factor && factor !== 'PASSWORD' && factor !== 'PASSWORD_SRP')
    return askFirstFactor(signIn, factor);
  return askFactor(signIn);
}
