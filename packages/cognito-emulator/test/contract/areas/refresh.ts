import { AdminInitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import { PASSWORD } from '../../fixture.ts';
import { jwt, type Contract, type Input } from '../contract.ts';
import type { Place } from '../place.ts';
import type { World } from '../world.ts';

async function refreshing(place: Place): Promise<Input> {
  return { ClientId: place.ClientId, RefreshToken: (await place.signedIn()).RefreshToken };
}

async function revoking(place: Place): Promise<Input> {
  return { ClientId: place.ClientId, Token: (await place.signedIn()).RefreshToken };
}

async function clientWith(
  { UserPoolId }: Place,
  { fixture }: World,
  settings: object,
): Promise<string> {
  return (await fixture.createClient(UserPoolId, settings)).id;
}

/** What is done with refresh tokens. */
export const refresh: Contract = {
  GetTokensFromRefreshToken: {
    good: refreshing,
    answer: { AuthenticationResult: { AccessToken: jwt, IdToken: jwt, TokenType: 'Bearer' } },
    errors: {
      NotAuthorizedException: ({ ClientId }) => ({ ClientId, RefreshToken: 'x.x.x.x.x' }),
      RefreshTokenReuseException: async (place, world) => {
        const ClientId = await clientWith(place, world, {
          ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'],
          RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
        });
        const { AuthenticationResult } = await world.fixture.sdk.send(
          new AdminInitiateAuthCommand({
            UserPoolId: place.UserPoolId,
            ClientId,
            AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
            AuthParameters: { USERNAME: await place.user(), PASSWORD },
          }),
        );
        const input = { ClientId, RefreshToken: AuthenticationResult?.RefreshToken };
        await world.send('GetTokensFromRefreshToken', input);
        return input;
      },
    },
    onCommand: ['UserNotFoundException'],
  },
  RevokeToken: {
    good: revoking,
    errors: {
      UnauthorizedException: async (place, world) => ({
        ...(await revoking(place)),
        ClientId: await clientWith(place, world, {}),
      }),
      UnsupportedOperationException: async (place, world) => ({
        ...(await revoking(place)),
        ClientId: await clientWith(place, world, { EnableTokenRevocation: false }),
      }),
      UnsupportedTokenTypeException: async (place) => ({
        ClientId: place.ClientId,
        Token: (await place.signedIn()).AccessToken,
      }),
    },
  },
};
