import { expect } from 'vitest';
import { NEXT_PASSWORD, PASSWORD, record, refused, type Expectation, type Lab } from '../lab.ts';

const INVALID = 'InvalidParameterException';
const DENIED = 'NotAuthorizedException';

const noContact =
  'Cannot reset password for the user as there is no registered/verified email or phone_number';

const address = ({ unique }: Lab) => ({
  email: `${unique('mail')}@example.com`,
  email_verified: 'true',
});

const confirm = (
  { aws, plain: { ClientId } }: Lab,
  Username: string,
  ConfirmationCode: string,
  Password = NEXT_PASSWORD,
) => aws.confirmForgotPassword({ ClientId, Username, ConfirmationCode, Password });

/** Sets a password of a new user as an administrator. */
async function setPassword(lab: Lab, UserPoolId: string, Password: string) {
  const Username = await lab.user(UserPoolId, undefined, { nickname: 'thing' });
  await lab.aws.adminSetUserPassword({ UserPoolId, Username, Password, Permanent: true });
  return lab.aws.adminGetUser({ UserPoolId, Username });
}

const refusedPassword = (set: Promise<unknown>, fault: string) =>
  refused(
    set,
    'InvalidPasswordException',
    `Password did not conform with password policy: ${fault}`,
  );

const reset = ({ aws, plain: { UserPoolId } }: Lab, Username: string) =>
  aws.adminResetUserPassword({ UserPoolId, Username });

const status = async ({ aws, plain: { UserPoolId } }: Lab, Username: string) =>
  (await aws.adminGetUser({ UserPoolId, Username })).UserStatus;

/** Passwords that administrators set and reset. */
export const adminPasswords: readonly Expectation[] = [
  {
    moto: 'admin_set_user_password',
    check: async (lab) => {
      const found = await setPassword(lab, lab.plain.UserPoolId, 'P2$$word');
      expect(found.UserStatus).toBe('CONFIRMED');
      expect(record(found.UserAttributes)).toEqual({ nickname: 'thing', sub: expect.any(String) });
    },
  },
  {
    moto: 'admin_set_invalid_user_password',
    cases: 4,
    check: async (lab) => {
      for (const [password, fault] of [
        ['pa$$word', 'Password must have numeric characters'],
        ['Password', 'Password must have numeric characters'],
        ['p2ssword', 'Password must have uppercase characters'],
        ['P2$S', 'Password not long enough'],
        ['P2SSWORD', 'Password must have lowercase characters'],
        ['P2ssword', 'Password must have symbol characters'],
      ] as const) {
        await refusedPassword(setPassword(lab, lab.plain.UserPoolId, password), fault);
      }
    },
  },
  {
    moto: 'admin_set_invalid_user_password__custom_policy_provided',
    cases: 2,
    check: async (lab) => {
      const PasswordPolicy = { MinimumLength: 12 };
      const UserPoolId = await lab.pool({ Policies: { PasswordPolicy } });
      const Username = lab.unique();
      await lab.aws.adminCreateUser({ UserPoolId, Username, MessageAction: 'SUPPRESS' });
      const set = (Password: string) =>
        lab.aws.adminSetUserPassword({ UserPoolId, Username, Password, Permanent: true });
      for (const password of ['password', 'P2$$word']) {
        await refusedPassword(set(password), 'Password not long enough');
      }
      await set('longpassword');
    },
  },
  {
    moto: 'admin_reset_password_and_change_password',
    differs:
      'After a reset AWS takes neither the old password nor the old tokens: the user needs the code.',
    check: async (lab) => {
      const attributes = address(lab);
      const { name, AccessToken } = await lab.signedIn(lab.plain, attributes);
      await reset(lab, name);
      expect(await status(lab, name)).toBe('RESET_REQUIRED');
      await refused(lab.initiate(lab.plain, name), 'PasswordResetRequiredException');
      await refused(
        lab.aws.changePassword({
          AccessToken,
          PreviousPassword: PASSWORD,
          ProposedPassword: NEXT_PASSWORD,
        }),
        'PasswordResetRequiredException',
      );
      await confirm(lab, name, (await lab.lastCode(attributes.email)) ?? '');
      expect(await status(lab, name)).toBe('CONFIRMED');
    },
  },
  {
    moto: 'admin_reset_password_disabled_user',
    check: async (lab) => {
      const Username = await lab.user(lab.plain.UserPoolId);
      await lab.aws.adminDisableUser({ UserPoolId: lab.plain.UserPoolId, Username });
      await refused(reset(lab, Username), DENIED, 'User is disabled');
    },
  },
  {
    moto: 'admin_reset_password_unconfirmed_user',
    check: async (lab) =>
      refused(
        reset(lab, await lab.user(lab.plain.UserPoolId)),
        DENIED,
        'User password cannot be reset in the current state.',
      ),
  },
  {
    moto: 'admin_reset_password_no_verified_notification_channel',
    check: async (lab) =>
      refused(reset(lab, await lab.confirmed(lab.plain.UserPoolId)), INVALID, noContact),
  },
  {
    moto: 'admin_reset_password_multiple_invocations',
    check: async (lab) => {
      const name = await lab.confirmed(lab.plain.UserPoolId, undefined, address(lab));
      for (let time = 0; time < 3; time += 1) {
        await reset(lab, name);
        expect(await status(lab, name)).toBe('RESET_REQUIRED');
      }
    },
  },
];
