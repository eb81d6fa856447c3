import type { RecoveryOptionNameType } from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import { NEXT_PASSWORD, PASSWORD, refused, type Expectation, type Lab } from '../lab.ts';

const INVALID = 'InvalidParameterException';
const DENIED = 'NotAuthorizedException';
const EXPIRED = 'Invalid code provided, please request a code again.';

const noContact =
  'Cannot reset password for the user as there is no registered/verified email or phone_number';

const recovery = (...names: RecoveryOptionNameType[]) => ({
  AccountRecoverySetting: {
    RecoveryMechanisms: names.map((Name, at) => ({ Name, Priority: at + 1 })),
  },
});

const emailDelivery = (Destination: string) => ({
  Destination,
  DeliveryMedium: 'EMAIL',
  AttributeName: 'email',
});

const smsDelivery = {
  Destination: '+*******0100',
  DeliveryMedium: 'SMS',
  AttributeName: 'phone_number',
};

const address = ({ unique }: Lab) => ({
  email: `${unique('mail')}@example.com`,
  email_verified: 'true',
});

const phone = { phone_number: '+15555550100', phone_number_verified: 'true' };

const forgot = ({ aws, plain: { ClientId } }: Lab, Username: string) =>
  aws.forgotPassword({ ClientId, Username });

const confirm = (
  { aws, plain: { ClientId } }: Lab,
  Username: string,
  ConfirmationCode: string,
  Password = NEXT_PASSWORD,
) => aws.confirmForgotPassword({ ClientId, Username, ConfirmationCode, Password });

/** Forgets the password and sets a new one with the code that was mailed. */
async function recover(lab: Lab) {
  const attributes = address(lab);
  const Username = await lab.confirmed(lab.plain.UserPoolId, undefined, attributes);
  await forgot(lab, Username);
  const code = (await lab.lastCode(attributes.email)) ?? '';
  await refused(confirm(lab, Username, code, 'weak'), 'InvalidPasswordException');
  await confirm(lab, Username, code);
  expect(await lab.initiate(lab.plain, Username, NEXT_PASSWORD)).toHaveProperty(
    'AuthenticationResult',
  );
  await refused(confirm(lab, Username, code), 'ExpiredCodeException', EXPIRED);
}

async function changePassword(lab: Lab) {
  const { name, AccessToken } = await lab.signedIn(lab.plain);
  await lab.aws.changePassword({
    AccessToken,
    PreviousPassword: PASSWORD,
    ProposedPassword: NEXT_PASSWORD,
  });
  await refused(lab.initiate(lab.plain, name), DENIED, 'Incorrect username or password.');
  expect(await lab.initiate(lab.plain, name, NEXT_PASSWORD)).toHaveProperty('AuthenticationResult');
}

export const passwords: readonly Expectation[] = [
  { moto: 'change_password', check: changePassword },
  { moto: 'change_password__using_custom_user_agent_header', check: changePassword },
  {
    moto: 'change_password_with_invalid_token_raises_error',
    check: ({ aws }) =>
      refused(
        aws.changePassword({
          AccessToken: '8c1d2d4e-9f1b-4f4f-8f0e-1a2b3c4d5e6f',
          PreviousPassword: PASSWORD,
          ProposedPassword: NEXT_PASSWORD,
        }),
        DENIED,
      ),
  },
  {
    moto: 'forgot_password',
    differs:
      'A client that does not hide users says that there is no such user; one that does answers as if there were.',
    check: async (lab) => {
      await refused(
        forgot(lab, lab.unique()),
        'UserNotFoundException',
        'Username/client id combination not found.',
      );
      const { ClientId } = await lab.client(lab.plain.UserPoolId, {
        PreventUserExistenceErrors: 'ENABLED',
      });
      const { CodeDeliveryDetails } = await lab.aws.forgotPassword({
        ClientId,
        Username: lab.unique(),
      });
      expect(CodeDeliveryDetails).toMatchObject({
        Destination: expect.any(String),
        DeliveryMedium: 'EMAIL',
        AttributeName: 'email',
      });
    },
  },
  {
    moto: 'forgot_password_nonexistent_client_id',
    differs: 'AWS words it as for every other operation of a client.',
    check: ({ aws, unique }) =>
      refused(
        aws.forgotPassword({ ClientId: 'abcdefghijklmnopqrstuvwxyz', Username: unique() }),
        'ResourceNotFoundException',
        'User pool client abcdefghijklmnopqrstuvwxyz does not exist.',
      ),
  },
  {
    moto: 'forgot_password_admin_only_recovery',
    check: async ({ aws, client, pool, confirmed }) => {
      const UserPoolId = await pool(recovery('admin_only'));
      const { ClientId } = await client(UserPoolId);
      for (const Username of ['nobody', await confirmed(UserPoolId)]) {
        await refused(
          aws.forgotPassword({ ClientId, Username }),
          DENIED,
          'Contact administrator to reset password.',
        );
      }
    },
  },
  {
    moto: 'forgot_password_user_with_all_recovery_attributes',
    differs: 'AWS sends codes only to verified addresses, and masks a phone number.',
    check: async ({ aws, client, pool, confirmed }) => {
      const UserPoolId = await pool(recovery('verified_email'));
      const { ClientId } = await client(UserPoolId);
      const Username = await confirmed(UserPoolId, undefined, {
        email: 'test@mail.com',
        email_verified: 'true',
        ...phone,
      });
      const delivery = async () =>
        (await aws.forgotPassword({ ClientId, Username })).CodeDeliveryDetails;
      expect(await delivery()).toEqual(emailDelivery('t***@m***'));
      await aws.updateUserPool({ UserPoolId, ...recovery('verified_phone_number') });
      expect(await delivery()).toEqual(smsDelivery);
      // Without the setting SMS comes first: CreateUserPool's documentation.
      await aws.updateUserPool({ UserPoolId });
      expect(await delivery()).toEqual(smsDelivery);
    },
  },
  {
    moto: 'forgot_password_nonexistent_user_or_user_without_attributes',
    differs:
      'Without a verified address AWS refuses; what a hidden user would get has no part of the name.',
    check: async (lab) => {
      const Username = await lab.confirmed(lab.plain.UserPoolId);
      await refused(forgot(lab, Username), INVALID, noContact);
    },
  },
  {
    moto: 'forgot_password_with_email_delivery_details',
    check: async ({ aws, client, pool, user }) => {
      const UserPoolId = await pool(recovery('verified_email'));
      const { ClientId } = await client(UserPoolId);
      const Username = await user(UserPoolId, undefined, {
        email: 'test@test.com',
        email_verified: 'True',
      });
      await aws.adminSetUserPassword({
        UserPoolId,
        Username,
        Password: 'secretP2ss!',
        Permanent: true,
      });
      const { CodeDeliveryDetails } = await aws.forgotPassword({ ClientId, Username });
      expect(CodeDeliveryDetails).toEqual(emailDelivery('t***@t***'));
    },
  },
  {
    moto: 'confirm_forgot_password_legacy',
    differs: 'moto takes any code; AWS takes the one that it sent.',
    check: async (lab) => {
      const attributes = address(lab);
      const Username = await lab.confirmed(lab.plain.UserPoolId, undefined, attributes);
      await forgot(lab, Username);
      await refused(
        confirm(lab, Username, 'any'),
        'CodeMismatchException',
        'Invalid verification code provided, please try again.',
      );
    },
  },
  { moto: 'confirm_forgot_password_opt_in_verification', check: recover },
  {
    moto: 'confirm_forgot_password_opt_in_verification_invalid_confirmation_code',
    check: async (lab) => {
      const Username = await lab.confirmed(lab.plain.UserPoolId);
      // moto's password is weak as well: the code is looked at first.
      for (const password of [NEXT_PASSWORD, 'weak']) {
        await refused(confirm(lab, Username, '123', password), 'ExpiredCodeException', EXPIRED);
      }
    },
  },
  {
    moto: 'confirm_forgot_password_with_non_existent_client_id_raises_error',
    check: ({ aws, unique }) =>
      refused(
        aws.confirmForgotPassword({
          ClientId: 'nonexistent',
          Username: unique(),
          ConfirmationCode: '123456',
          Password: NEXT_PASSWORD,
        }),
        'ResourceNotFoundException',
      ),
  },
];
