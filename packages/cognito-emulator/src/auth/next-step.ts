import { missingAttributes } from '../model/schema.ts';
import { guardSignIn } from './threats/guard-sign-in.ts';
import { rememberedDevice } from '../model/devices.ts';
import { CognitoError } from '../wire/errors.ts';
import { poolMfaMethods, userMfaMethods, type MfaMethod } from './mfa.ts';
import { askForCode } from './one-time-code.ts';
import { toSessionState, type Outcome, type SignIn } from './outcome.ts';
import { createSession } from './sessions.ts';

/** Stores a question of this sign-in that needs no code. */
export async function ask(
  signIn: SignIn,
  challenge: string,
  parameters: Readonly<Record<string, string>>,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Outcome> {
  const { emulator, client, user } = signIn;
  const session = await createSession(emulator, client, {
    userKey: user.key,
    username: user.username,
    challenge,
    state: { ...toSessionState(signIn), parameters, ...more },
  });
  return { kind: 'challenged', challenge, session, parameters };
}

async function askNewPassword(signIn: SignIn): Promise<Outcome> {
  const { pool, user } = signIn;
  const required = missingAttributes(pool, user.attributes).map((name) => `userAttributes.${name}`);
  return ask(signIn, 'NEW_PASSWORD_REQUIRED', {
    USER_ID_FOR_SRP: user.username,
    requiredAttributes: JSON.stringify(required),
    userAttributes: JSON.stringify(user.attributes),
  });
}

export function askSecondFactor(signIn: SignIn, method: MfaMethod): Promise<Outcome> {
  const { user } = signIn;
  if (method !== 'SOFTWARE_TOKEN_MFA') return askForCode(signIn, method, { secondFactor: true });
  return ask(signIn, 'SOFTWARE_TOKEN_MFA', {
    USER_ID_FOR_SRP: user.username,
    ...(user.totp?.name ? { FRIENDLY_DEVICE_NAME: user.totp.name } : {}),
  });
}

function askSetup(signIn: SignIn): Promise<Outcome> {
  const methods = poolMfaMethods(signIn.pool).filter((method) => method !== 'SMS_MFA');
  if (methods.length === 0) {
    throw new CognitoError(
      'MFAMethodNotFoundException',
      'SMS configuration and phone number are needed to sign in to this user pool.',
    );
  }
  return ask(signIn, 'MFA_SETUP', {
    MFAS_CAN_SETUP: JSON.stringify(methods),
    USER_ID_FOR_SRP: signIn.user.username,
  });
}

/** The second factors that a sign-in may be finished with. */
export const secondFactors = ({ pool, user, demanded }: SignIn): readonly MfaMethod[] =>
  demanded ?? userMfaMethods(pool, user);

/** What follows once the device question is settled: a second factor, or the end. */
export async function afterDevice(signIn: SignIn): Promise<Outcome> {
  const { pool, user } = signIn;
  const methods = secondFactors(signIn);
  const preferred = methods.find((method) => method === user.mfa.preferred);
  const [only] = methods;
  if (preferred) return askSecondFactor(signIn, preferred);
  if (only && methods.length === 1) return askSecondFactor(signIn, only);
  if (methods.length > 1) {
    return ask(signIn, 'SELECT_MFA_TYPE', {
      MFAS_CAN_CHOOSE: JSON.stringify(methods),
      USER_ID_FOR_SRP: user.username,
    });
  }
  if (pool.settings.MfaConfiguration === 'ON') return askSetup(signIn);
  return { kind: 'completed', signIn };
}

/**
 * What follows a first factor that is no password: the end, unless the risk demands a second one.
 * @param used the method that was the first factor, which cannot be the second as well
 */
export async function afterPasswordless(proved: SignIn, used?: MfaMethod): Promise<Outcome> {
  const methods = userMfaMethods(proved.pool, proved.user, true).filter((one) => one !== used);
  const signIn = await guardSignIn(proved, { methods });
  return signIn.demanded ? afterDevice(signIn) : { kind: 'completed', signIn };
}

/**
 * What follows a proven first factor: a new password, the device, a second factor, or the end.
 * @param password as it was sent; absent where it was not
 */
export async function afterFirstFactor(proved: SignIn, password?: string): Promise<Outcome> {
  const signIn = await guardSignIn(proved, password === undefined ? {} : { password });
  const { emulator, user, deviceKey } = signIn;
  if (user.status === 'FORCE_CHANGE_PASSWORD') return askNewPassword(signIn);
  if (deviceKey && rememberedDevice(emulator.store, user, deviceKey)) {
    return ask(signIn, 'DEVICE_SRP_AUTH', {
      USER_ID_FOR_SRP: user.username,
      DEVICE_KEY: deviceKey,
    });
  }
  return afterDevice(signIn);
}
