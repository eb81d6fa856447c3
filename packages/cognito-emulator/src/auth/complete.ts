import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import { userByKey } from '../model/users.ts';
import type { Completed, Outcome, SignIn } from './outcome.ts';
import { createFamily } from './token-family.ts';
import { issueTokens, SELF_SERVICE_SCOPE } from './tokens.ts';
import { eventAttributes } from './user-attributes-event.ts';

/** Runs PostAuthentication. */
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

/** Ends a sign-in through the API: post-authentication trigger, tokens. */
export async function completeWithTokens(completed: Completed): Promise<AuthenticationResultType> {
  const { signIn, newDevice } = completed;
  const { emulator, pool, client, user } = signIn;
  await runPostAuthentication(signIn, newDevice !== undefined);
  const deviceKey = newDevice?.deviceKey ?? signIn.deviceKey;
  const { family, refreshToken } = await emulator.store.write((tx) =>
    createFamily(emulator, tx, client, userByKey(tx, pool.id, user.key) ?? user, {
      scopes: [SELF_SERVICE_SCOPE],
      oauth: false,
      amr: signIn.amr,
      ...(deviceKey ? { deviceKey } : {}),
    }),
  );
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
    ...(newDevice
      ? {
          NewDeviceMetadata: {
            DeviceKey: newDevice.deviceKey,
            DeviceGroupKey: newDevice.deviceGroupKey,
          },
        }
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
  if (outcome.kind === 'completed')
    return { ChallengeParameters: {}, AuthenticationResult: await completeWithTokens(outcome) };
  return {
    ChallengeName: outcome.challenge,
    Session: outcome.session,
    ChallengeParameters: { ...outcome.parameters },
    ...(outcome.available ? { AvailableChallenges: [...outcome.available] } : {}),
  };
}
