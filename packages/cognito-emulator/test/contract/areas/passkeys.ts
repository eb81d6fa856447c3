import {
  CompleteWebAuthnRegistrationCommand,
  InitiateAuthCommand,
  StartWebAuthnRegistrationCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import { createAuthenticator } from '../../authenticator.ts';
import { PASSWORD } from '../../fixture.ts';
import type { Contract, Input, Make } from '../contract.ts';
import type { Place } from '../place.ts';
import type { World } from '../world.ts';

type Party = Parameters<typeof createAuthenticator>[0];

async function registering(
  AccessToken: string,
  { fixture }: World,
  party?: Party,
): Promise<{
  AccessToken: string;
  Credential: ReturnType<ReturnType<typeof createAuthenticator>['create']>;
}> {
  const { CredentialCreationOptions: options } = await fixture.sdk.send(
    new StartWebAuthnRegistrationCommand({ AccessToken }),
  );
  const { challenge } = options as { challenge: string };
  return { AccessToken, Credential: createAuthenticator(party).create(challenge) };
}

const register =
  (party?: Party): Make =>
  async (place, world) =>
    registering((await place.signedIn()).AccessToken, world, party);

async function withPasskeys(place: Place, world: World, count = 1): Promise<Input> {
  const { AccessToken } = await place.signedIn();
  for (let made = 0; made < count; made += 1) {
    await world.fixture.sdk.send(
      new CompleteWebAuthnRegistrationCommand(await registering(AccessToken, world)),
    );
  }
  return { AccessToken };
}

/** Started by one client, completed with the token of another. */
const throughTwoClients: Make = async (place, world) => {
  const user = await place.signedIn();
  const { Credential } = await registering(user.AccessToken, world);
  const other = await world.fixture.createClient(place.UserPoolId);
  const { AuthenticationResult } = await world.fixture.sdk.send(
    new InitiateAuthCommand({
      ClientId: other.id,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: user.name, PASSWORD },
    }),
  );
  return { AccessToken: AuthenticationResult?.AccessToken, Credential };
};

const inLite: Make = async (_, { lite }) => ({ AccessToken: (await lite.signedIn()).AccessToken });
/** AWS allows twenty passkeys per user. */
const LIMIT = 20;

export const passkeys: Contract = {
  StartWebAuthnRegistration: {
    good: async (place) => ({ AccessToken: (await place.signedIn()).AccessToken }),
    answer: {
      CredentialCreationOptions: {
        challenge: expect.any(String),
        rp: { id: 'localhost' },
        user: { id: expect.any(String) },
        pubKeyCredParams: expect.any(Array),
      },
    },
    errors: { WebAuthnNotEnabledException: inLite },
    onCommand: ['LimitExceededException'],
  },
  CompleteWebAuthnRegistration: {
    good: register(),
    errors: {
      LimitExceededException: async (place, world) => {
        const { AccessToken } = await withPasskeys(place, world, LIMIT);
        return registering(String(AccessToken), world);
      },
      WebAuthnChallengeNotFoundException: async (place) => ({
        AccessToken: (await place.signedIn()).AccessToken,
        Credential: createAuthenticator().create('AAAA'),
      }),
      WebAuthnClientMismatchException: throughTwoClients,
      WebAuthnCredentialNotSupportedException: async (place, world) => {
        const { AccessToken, Credential } = await registering(
          (await place.signedIn()).AccessToken,
          world,
        );
        const response = { ...Credential.response, attestationObject: 'AAAA' };
        return { AccessToken, Credential: { ...Credential, response } };
      },
      WebAuthnNotEnabledException: async (place, world) => ({
        ...(await inLite(place, world)),
        Credential: createAuthenticator().create('AAAA'),
      }),
      WebAuthnOriginNotAllowedException: register({ origin: 'https://evil.example' }),
      WebAuthnRelyingPartyMismatchException: register({ rpId: 'other.example' }),
    },
  },
  ListWebAuthnCredentials: {
    good: withPasskeys,
    answer: {
      Credentials: [{ CredentialId: expect.any(String), RelyingPartyId: 'localhost' }],
    },
    pages: {
      fill: (place, world) => withPasskeys(place, world, 3),
      size: 'MaxResults',
      items: 'Credentials',
      token: 'NextToken',
    },
    onCommand: ['LimitExceededException'],
  },
  DeleteWebAuthnCredential: {
    good: async (place, world) => {
      const { AccessToken, Credential } = await registering(
        (await place.signedIn()).AccessToken,
        world,
      );
      const input = { AccessToken, Credential };
      await world.fixture.sdk.send(new CompleteWebAuthnRegistrationCommand(input));
      return { AccessToken, CredentialId: Credential.id };
    },
    onCommand: ['LimitExceededException'],
  },
  GetUserAuthFactors: {
    good: async (place) => ({ AccessToken: (await place.signedIn()).AccessToken }),
    answer: {
      Username: expect.stringMatching(/^user/),
      ConfiguredUserAuthFactors: ['PASSWORD', 'EMAIL_OTP'],
    },
    onCommand: ['UserNotConfirmedException'],
  },
  AdminGetUserAuthFactors: {
    good: async ({ UserPoolId, user }) => ({ UserPoolId, Username: await user() }),
    answer: ({ Username }) => ({
      Username,
      ConfiguredUserAuthFactors: ['PASSWORD', 'EMAIL_OTP'],
    }),
  },
};
