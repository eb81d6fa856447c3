import type { CreateUserPoolCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import { PASSWORD, refused, type Expectation, type Lab } from '../lab.ts';

const INVALID = 'InvalidParameterException';
const recovery: Partial<CreateUserPoolCommandInput> = {
  AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
};
const automatic: Partial<CreateUserPoolCommandInput> = {
  ...recovery,
  AutoVerifiedAttributes: ['email'],
};

/** Signs a user up in a pool with these settings, with or without an e-mail address. */
async function join(lab: Lab, settings: Partial<CreateUserPoolCommandInput>, email?: string) {
  const client = await lab.client(await lab.pool(settings));
  const Username = settings.UsernameAttributes ? (email ?? '') : lab.unique('user');
  const answer = await lab.aws.signUp({
    ClientId: client.ClientId,
    Username,
    Password: PASSWORD,
    ...(email ? { UserAttributes: [{ Name: 'email', Value: email }] } : {}),
  });
  expect(answer).toMatchObject({ UserConfirmed: false, UserSub: expect.any(String) });
  return { ...client, Username, answer };
}

const noDelivery = (settings: Partial<CreateUserPoolCommandInput>, email?: string) =>
  async function check(lab: Lab) {
    const { answer } = await join(lab, settings, email);
    expect(answer).not.toHaveProperty('CodeDeliveryDetails');
  };

async function confirmWithCode(lab: Lab, settings: Partial<CreateUserPoolCommandInput>) {
  const email = `${lab.unique('mail')}@example.com`;
  const { UserPoolId, ClientId, Username } = await join(lab, settings, email);
  await lab.aws.confirmSignUp({
    ClientId,
    Username,
    ConfirmationCode: await lab.lastCode(email),
  });
  const found = await lab.aws.adminGetUser({ UserPoolId, Username });
  expect(found.UserStatus).toBe('CONFIRMED');
}

export const signUp: readonly Expectation[] = [
  { moto: 'sign_up', check: noDelivery({}) },
  { moto: 'sign_up_with_unverified_email', check: noDelivery(recovery, 'test@test.com') },
  {
    moto: 'sign_up_with_verified_email',
    check: async (lab) => {
      const { answer } = await join(lab, automatic, 'test@test.com');
      expect(answer.CodeDeliveryDetails).toEqual({
        Destination: 't***@t***',
        DeliveryMedium: 'EMAIL',
        AttributeName: 'email',
      });
    },
  },
  { moto: 'sign_up_with_verified_but_not_supplied_email', check: noDelivery(automatic) },
  {
    moto: 'sign_up_with_invalid_password',
    cases: 2,
    check: async ({ aws, unique, plain: { ClientId } }) => {
      for (const [Password, fault] of [
        ['p2$$word', 'Password must have uppercase characters'],
        ['P2$s', 'Password not long enough'],
      ]) {
        await refused(
          aws.signUp({ ClientId, Username: unique(), Password }),
          'InvalidPasswordException',
          `Password did not conform with policy: ${fault}`,
        );
      }
    },
  },
  {
    moto: 'sign_up_with_username_attributes',
    check: async ({ aws, pool, client, unique }) => {
      const { ClientId } = await client(
        await pool({ UsernameAttributes: ['email', 'phone_number'] }),
      );
      const join = (Username: string) => aws.signUp({ ClientId, Username, Password: PASSWORD });
      await refused(
        join(unique()),
        INVALID,
        'Username should be either an email or a phone number.',
      );
      for (const Username of ['test@example.com', '+123456789']) {
        expect(await join(Username)).toMatchObject({
          UserConfirmed: false,
          UserSub: expect.any(String),
        });
      }
    },
  },
  {
    moto: 'sign_up_existing_user',
    check: async ({ aws, unique, plain: { ClientId } }) => {
      const Username = unique();
      const join = () => aws.signUp({ ClientId, Username, Password: PASSWORD });
      await join();
      await refused(join(), 'UsernameExistsException', 'User already exists');
    },
  },
  { moto: 'confirm_sign_up', check: (lab) => confirmWithCode(lab, automatic) },
  {
    moto: 'confirm_sign_up_with_username_attributes',
    check: (lab) => confirmWithCode(lab, { ...automatic, UsernameAttributes: ['email'] }),
  },
  {
    moto: 'admin_confirm_sign_up',
    check: async (lab) => {
      const { UserPoolId, Username } = await join(lab, automatic);
      const status = async () => (await lab.aws.adminGetUser({ UserPoolId, Username })).UserStatus;
      expect(await status()).toBe('UNCONFIRMED');
      await lab.aws.adminConfirmSignUp({ UserPoolId, Username });
      expect(await status()).toBe('CONFIRMED');
      await refused(
        lab.aws.adminConfirmSignUp({ UserPoolId, Username }),
        'NotAuthorizedException',
        'User cannot be confirmed. Current status is CONFIRMED',
      );
    },
  },
  {
    moto: 'admin_confirm_sign_up_non_existing_user',
    check: ({ aws, unique, plain: { UserPoolId } }) =>
      refused(
        aws.adminConfirmSignUp({ UserPoolId, Username: unique() }),
        'UserNotFoundException',
        'User does not exist.',
      ),
  },
  {
    moto: 'admin_confirm_sign_up_non_existing_pool',
    check: ({ aws, unique }) =>
      refused(
        aws.adminConfirmSignUp({ UserPoolId: 'us-east-1_aaaaaaaa', Username: unique() }),
        'ResourceNotFoundException',
        'User pool us-east-1_aaaaaaaa does not exist.',
      ),
  },
  {
    moto: 'sign_up_user_without_authentication',
    check: async ({ aws, fixture, lastCode, pool, client }) => {
      const { ClientId } = await client(await pool(automatic));
      const send = async (operation: string, input: object) => {
        const response = await fetch(fixture.url, {
          method: 'POST',
          headers: {
            'content-type': 'application/x-amz-json-1.1',
            'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
          },
          body: JSON.stringify(input),
        });
        const text = await response.text();
        return { status: response.status, body: text ? (JSON.parse(text) as object) : {} };
      };
      const person = { ClientId, Username: 'ann' };
      const UserAttributes = [{ Name: 'email', Value: 'unsigned@example.com' }];
      expect(await send('SignUp', { ...person, Password: PASSWORD, UserAttributes })).toMatchObject(
        { status: 200, body: { UserConfirmed: false } },
      );
      const ConfirmationCode = await lastCode('unsigned@example.com');
      expect((await send('ConfirmSignUp', { ...person, ConfirmationCode })).status).toBe(200);
      const { body } = await send('InitiateAuth', {
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'ann', PASSWORD },
      });
      const { AccessToken } = (body as { AuthenticationResult: { AccessToken: string } })
        .AuthenticationResult;
      expect(await send('GetUser', { AccessToken })).toMatchObject({
        status: 200,
        body: { Username: 'ann' },
      });
      expect((await aws.getUser({ AccessToken })).Username).toBe('ann');
      expect(await send('ListUserPools', { MaxResults: 1 })).toMatchObject({ status: 400 });
    },
  },
];
