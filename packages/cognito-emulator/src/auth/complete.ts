import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import {
  findDevice,
  newDevice,
  putDevice,
  tracksDevices,
  type DeviceRecord,
} from '../model/devices.ts';
import { userByKey } from '../model/users.ts';
import { recordSignIn } from './threats/record-event.ts';
import type { Completed, Outcome, SignIn } from './outcome.ts';
import { createFamily } from './token-family.ts';
import { issueTokens, SELF_SERVICE_SCOPE } from './tokens.ts';
import { eventAttributes } from './user-attributes-event.ts';

export async function runPostAuthentication(signIn: SignIn, newDeviceUsed: boolean): Promise<void> {
  const { emulator, pool, client, user, clientMetadata } = signIn;
  await emulator.triggers.run({
    pool,
    trigger: 'PostAuthentication',
    source: 'Authentication',
    userName: user.username,
    clientId: client.id,
    request: {
      userAttributes: eventAttributes(user),
      newDeviceUsed,
      ...(Object.keys(clientMetadata).length > 0 ? { clientMetadata } : {}),
    },
    response: {},
  });
}

function trackDevice(signIn: SignIn): DeviceRecord | undefined {
  const { emulator, pool, user, caller, deviceKey } = signIn;
  if (!tracksDevices(pool)) return undefined;
  if (deviceKey && findDevice(emulator.store, user, deviceKey)) return undefined;
  return newDevice(emulator.config.region, { ...caller, now: emulator.clock.now() });
}

/** Ends a sign-in through the API: post-authentication trigger, tokens, a new device's key. */
export async function completeWithTokens({ signIn }: Completed): Promise<AuthenticationResultType> {
  const { emulator, pool, client, user } = signIn;
  const device = trackDevice(signIn);
  await runPostAuthentication(signIn, device !== undefined);
  await recordSignIn(signIn);
  const deviceKey = device?.key ?? signIn.deviceKey;
  const { family, refreshToken } = await emulator.store.write((tx) => {
    if (device) putDevice(tx, user, device);
    return createFamily(tx, {
      client,
      user: userByKey(tx, pool.id, user.key) ?? user,
      now: emulator.clock.now(),
      scopes: [SELF_SERVICE_SCOPE],
      oauth: false,
      amr: signIn.amr,
      ...(signIn.event ? { eventId: signIn.event.id } : {}),
      ...(deviceKey && tracksDevices(pool) ? { deviceKey } : {}),
    });
  });
  const tokens = await issueTokens(emulator, {
    pool,
    client,
    user,
    family,
    source: signIn.tokenSource,
    clientMetadata: signIn.clientMetadata,
  });
  return {
    AccessToken: tokens.accessToken,
    ExpiresIn: tokens.expiresIn,
    TokenType: 'Bearer',
    RefreshToken: refreshToken,
    IdToken: tokens.idToken,
    ...(device
      ? { NewDeviceMetadata: { DeviceKey: device.key, DeviceGroupKey: device.groupKey } }
      : {}),
  };
}

/** The API's answer to a step of a sign-in. */
export async function toAuthResponse(outcome: Outcome): Promise<{
  ChallengeParameters: Record<string, string>;
  AuthenticationResult?: AuthenticationResultType;
  ChallengeName?: string;
  Session?: string;
  AvailableChallenges?: string[];
}> {
  if (outcome.kind === 'completed') {
    return { ChallengeParameters: {}, AuthenticationResult: await completeWithTokens(outcome) };
  }
  return {
    ChallengeName: outcome.challenge,
    ...(outcome.sessionHidden ? {} : { Session: outcome.session }),
    ChallengeParameters: { ...outcome.parameters },
    ...(outcome.available ? { AvailableChallenges: [...outcome.available] } : {}),
  };
}
