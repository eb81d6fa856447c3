import { CognitoError, invalidParameter, notAuthorized } from '../wire/errors.ts';
import { requireOwnSignIn } from './first-factor.ts';
import { availableFirstFactors, type FirstFactor } from './first-factors.ts';
import { askForCode } from './one-time-code.ts';
import { ask } from './next-step.ts';
import type { Challenged, Outcome, SignIn } from './outcome.ts';
import { requestOptions } from './web-authn.ts';

/** SELECT_CHALLENGE: which first factor to use. */
export async function askFactor(signIn: SignIn): Promise<Outcome> {
  const available = availableFirstFactors(signIn.emulator, signIn.pool, signIn.user);
  if (available.length === 0) throw notAuthorized('Incorrect username or password.');
  const asked = (await ask(signIn, 'SELECT_CHALLENGE', {})) as Challenged;
  return { ...asked, available };
}

/** Asks for a first factor that needs a further step: a code or a passkey. */
export async function askFirstFactor(
  signIn: SignIn,
  factor: Exclude<FirstFactor, 'PASSWORD' | 'PASSWORD_SRP'>,
): Promise<Outcome> {
  if (factor !== 'WEB_AUTHN') return { ...(await askForCode(signIn, factor)), available: [factor] };
  const options = await requestOptions(signIn.emulator, signIn.pool, signIn.user);
  const asked = (await ask(
    signIn,
    'WEB_AUTHN',
    { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(options) },
    { webAuthnChallenge: options.challenge },
  )) as Challenged;
  return { ...asked, available: [factor] };
}

/** Refuses a factor that the user cannot use. @throws CognitoError */
export function requireFactor(signIn: SignIn, wanted: string): FirstFactor {
  const available = availableFirstFactors(signIn.emulator, signIn.pool, signIn.user);
  const factor = available.find((offered) => offered === wanted);
  if (!factor) throw invalidParameter(`Selected challenge ${wanted} is not available.`);
  return factor;
}

/** Refuses users who may not sign in at all, before a code is sent. */
export function requireSignable(signIn: SignIn): void {
  const { user } = signIn;
  if (!user.enabled) throw notAuthorized('User is disabled.');
  requireOwnSignIn(user);
  if (user.status === 'UNCONFIRMED') {
    throw new CognitoError('UserNotConfirmedException', 'User is not confirmed.');
  }
}
