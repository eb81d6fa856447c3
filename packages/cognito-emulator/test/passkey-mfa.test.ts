import {
  AdminGetUserAuthFactorsCommand,
  AdminSetUserMFAPreferenceCommand,
  CompleteWebAuthnRegistrationCommand,
  GetUserPoolMfaConfigCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SetUserMFAPreferenceCommand,
  SetUserPoolMfaConfigCommand,
  StartWebAuthnRegistrationCommand,
  type WebAuthnConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAuthenticator } from './authenticator.ts';
import { createUser } from './create-user.ts';
import { PASSWORD, startFixture, type Fixture } from './fixture.ts';

const BOTH_FACTORS = 'MULTI_FACTOR_WITH_USER_VERIFICATION';

describe('passkeys that are both factors', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture();
  });
  afterAll(() => fixture.close());

  async function setMfa(
    UserPoolId: string,
    MfaConfiguration: 'ON' | 'OPTIONAL',
    configuration: WebAuthnConfigurationType = {},
  ): Promise<void> {
    await fixture.sdk.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId,
        MfaConfiguration,
        SoftwareTokenMfaConfiguration: { Enabled: true },
        EmailMfaConfiguration: { Message: 'Your code is {####}.', Subject: 'Your code' },
        WebAuthnConfiguration: { RelyingPartyId: 'localhost', ...configuration },
      }),
    );
  }

  /** A pool, and a user of it with a passkey. */
  async function setUp(configuration?: WebAuthnConfigurationType) {
    const UserPoolId = await fixture.createPool({
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
    });
    await setMfa(UserPoolId, 'OPTIONAL', configuration);
    const Username = 'ada';
    await createUser(fixture, UserPoolId, Username, { email: 'ada@example.com' });
    const { id: ClientId } = await fixture.createClient(UserPoolId, {
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_AUTH'],
    });
    const { AuthenticationResult } = await fixture.sdk.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: Username, PASSWORD },
      }),
    );
    const AccessToken = AuthenticationResult?.AccessToken ?? '';
    const passkey = createAuthenticator();
    const { CredentialCreationOptions: options } = await fixture.sdk.send(
      new StartWebAuthnRegistrationCommand({ AccessToken }),
    );
    const { challenge } = options as { challenge: string };
    await fixture.sdk.send(
      new CompleteWebAuthnRegistrationCommand({
        AccessToken,
        Credential: passkey.create(challenge),
      }),
    );
    const prefer = (Enabled: boolean, email = true) =>
      fixture.sdk.send(
        new SetUserMFAPreferenceCommand({
          AccessToken,
          WebAuthnMfaSettings: { Enabled },
          EmailMfaSettings: { Enabled: email },
        }),
      );
    const ask = () =>
      fixture.sdk.send(
        new InitiateAuthCommand({
          ClientId,
          AuthFlow: 'USER_AUTH',
          AuthParameters: { USERNAME: Username, PREFERRED_CHALLENGE: 'WEB_AUTHN' },
        }),
      );
    const signIn = async (verified = true) => {
      const { ChallengeParameters, Session } = await ask();
      const wanted = JSON.parse(ChallengeParameters?.['CREDENTIAL_REQUEST_OPTIONS'] ?? '{}') as {
        challenge: string;
        userVerification: string;
      };
      const CREDENTIAL = JSON.stringify(passkey.get(wanted.challenge, { verified }));
      const answer = await fixture.sdk.send(
        new RespondToAuthChallengeCommand({
          ClientId,
          ChallengeName: 'WEB_AUTHN',
          Session,
          ChallengeResponses: { USERNAME: Username, CREDENTIAL },
        }),
      );
      return { ...answer, userVerification: wanted.userVerification };
    };
    const factors = async () =>
      (await fixture.sdk.send(new AdminGetUserAuthFactorsCommand({ UserPoolId, Username })))
        .ConfiguredUserAuthFactors;
    return { UserPoolId, Username, prefer, ask, signIn, factors };
  }

  it('are told by the pool, and taken off again', async () => {
    const { UserPoolId } = await setUp({ FactorConfiguration: BOTH_FACTORS });
    const read = async () =>
      (await fixture.sdk.send(new GetUserPoolMfaConfigCommand({ UserPoolId })))
        .WebAuthnConfiguration;
    expect(await read()).toEqual({
      RelyingPartyId: 'localhost',
      FactorConfiguration: BOTH_FACTORS,
    });
    await setMfa(UserPoolId, 'OPTIONAL');
    expect(await read()).toEqual({ RelyingPartyId: 'localhost' });
  });

  it('are for users who have another factor, in a pool that lets them be', async () => {
    const single = await setUp({ FactorConfiguration: 'SINGLE_FACTOR' });
    await expect(single.prefer(true)).rejects.toMatchObject({ name: 'InvalidParameterException' });
    const both = await setUp({ FactorConfiguration: BOTH_FACTORS });
    await expect(both.prefer(true, false)).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await both.prefer(true);
    await expect(
      fixture.sdk.send(
        new AdminSetUserMFAPreferenceCommand({
          UserPoolId: single.UserPoolId,
          Username: single.Username,
          WebAuthnMfaSettings: { Enabled: true },
          EmailMfaSettings: { Enabled: true },
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('ask who holds them, once the user has said so', async () => {
    const { prefer, signIn } = await setUp({ FactorConfiguration: BOTH_FACTORS });
    const before = await signIn(false);
    expect(before.userVerification).toBe('preferred');
    expect(before.AuthenticationResult?.AccessToken).toBeDefined();
    await prefer(true);
    await expect(signIn(false)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    const after = await signIn();
    expect(after.userVerification).toBe('required');
    expect(after.AuthenticationResult?.AccessToken).toBeDefined();
  });

  it('sign in where everyone needs two factors, and no other passkey does', async () => {
    const { UserPoolId, prefer, ask, signIn, factors } = await setUp({
      FactorConfiguration: BOTH_FACTORS,
    });
    await setMfa(UserPoolId, 'ON', { FactorConfiguration: BOTH_FACTORS });
    expect(await factors()).toEqual(['PASSWORD']);
    expect((await ask()).ChallengeName).toBe('SELECT_CHALLENGE');
    await prefer(true);
    expect(await factors()).toEqual(['PASSWORD', 'WEB_AUTHN']);
    expect((await signIn()).AuthenticationResult?.AccessToken).toBeDefined();
    // Nothing else is left that could let the user in: it goes with the last one.
    await prefer(true, true);
    await fixture.sdk.send(
      new AdminSetUserMFAPreferenceCommand({
        UserPoolId,
        Username: 'ada',
        EmailMfaSettings: { Enabled: false },
      }),
    );
    expect(await factors()).toEqual(['PASSWORD']);
  });
});
