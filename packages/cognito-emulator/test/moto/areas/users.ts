import { expect } from 'vitest';
import { record, refused, type Expectation, type Lab } from '../lab.ts';

const INVALID = 'InvalidParameterException';
const GONE = 'UserNotFoundException';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const mail = ({ unique }: Lab) => `${unique('mail')}@example.com`;

/** Runs the check for a user by name, and for one by e-mail address. */
async function byNameAndMail(lab: Lab, check: (user: Named) => Promise<void>) {
  const { plain, byEmail, user } = lab;
  await check({ UserPoolId: plain.UserPoolId, Username: await user(plain.UserPoolId) });
  const Username = await user(byEmail.UserPoolId, mail(lab));
  await check({ UserPoolId: byEmail.UserPoolId, Username });
}

interface Named {
  readonly UserPoolId: string;
  readonly Username: string;
}

const later = () => new Promise((resolve) => setTimeout(resolve, 5));

const disable = (lab: Lab) =>
  byNameAndMail(lab, async (user) => {
    expect(Object.keys(await lab.aws.adminDisableUser(user))).toEqual(['$metadata']);
    expect((await lab.aws.adminGetUser(user)).Enabled).toBe(false);
  });

const enable = (lab: Lab) =>
  byNameAndMail(lab, async (user) => {
    await lab.aws.adminDisableUser(user);
    expect(Object.keys(await lab.aws.adminEnableUser(user))).toEqual(['$metadata']);
    expect((await lab.aws.adminGetUser(user)).Enabled).toBe(true);
  });

const remove = (lab: Lab) =>
  byNameAndMail(lab, async (user) => {
    await lab.aws.adminDeleteUser(user);
    await refused(lab.aws.adminGetUser(user), GONE, 'User does not exist.');
  });

export const users: readonly Expectation[] = [
  {
    moto: 'admin_create_user',
    check: async ({ aws, unique, plain: { UserPoolId } }) => {
      const Username = unique();
      const UserAttributes = [{ Name: 'nickname', Value: 'thing' }];
      const { User } = await aws.adminCreateUser({ UserPoolId, Username, UserAttributes });
      expect(User).toMatchObject({
        Username,
        UserStatus: 'FORCE_CHANGE_PASSWORD',
        Enabled: true,
      });
      expect(record(User?.Attributes)).toEqual({ nickname: 'thing', sub: expect.any(String) });
    },
  },
  {
    moto: 'admin_create_user_with_username_attributes',
    check: async (lab) => {
      const Username = mail(lab);
      const { User } = await lab.aws.adminCreateUser({
        UserPoolId: lab.byEmail.UserPoolId,
        Username,
        UserAttributes: [{ Name: 'nickname', Value: 'thing' }],
      });
      const { sub, ...rest } = record(User?.Attributes);
      expect(rest).toEqual({ nickname: 'thing', email: Username });
      expect(User).toMatchObject({ Username: sub, UserStatus: 'FORCE_CHANGE_PASSWORD' });
    },
  },
  {
    moto: 'admin_create_user_with_incorrect_username_attribute_type_fails',
    differs: 'AWS names the one attribute that the pool signs in by.',
    check: async ({ user, pool, byEmail }) => {
      await refused(user(byEmail.UserPoolId), INVALID, 'Username should be an email.');
      const both = await pool({ UsernameAttributes: ['email', 'phone_number'] });
      await refused(user(both), INVALID, 'Username should be either an email or a phone number.');
    },
  },
  {
    moto: 'admin_create_user_with_existing_username_attribute_fails',
    differs: 'AWS says which attribute is taken, not its value.',
    check: async (lab) => {
      const { UserPoolId } = lab.byEmail;
      const Username = await lab.user(UserPoolId, mail(lab));
      await refused(
        lab.user(UserPoolId, Username),
        'UsernameExistsException',
        'An account with the given email already exists.',
      );
    },
  },
  {
    moto: 'admin_create_existing_user',
    check: async ({ user, plain: { UserPoolId } }) =>
      refused(
        user(UserPoolId, await user(UserPoolId)),
        'UsernameExistsException',
        'User account already exists',
      ),
  },
  {
    moto: 'admin_resend_invitation_existing_user',
    check: async ({ aws, user, plain: { UserPoolId } }) => {
      const Username = await user(UserPoolId);
      const { User } = await aws.adminCreateUser({ UserPoolId, Username, MessageAction: 'RESEND' });
      expect(User).toMatchObject({ Username, UserStatus: 'FORCE_CHANGE_PASSWORD' });
    },
  },
  {
    moto: 'admin_resend_invitation_missing_user',
    check: ({ aws, unique, plain: { UserPoolId } }) =>
      refused(
        aws.adminCreateUser({ UserPoolId, Username: unique(), MessageAction: 'RESEND' }),
        GONE,
        'User does not exist.',
      ),
  },
  {
    moto: 'admin_get_user',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const Username = await lab.user(UserPoolId, undefined, { nickname: 'thing' });
      const found = await lab.aws.adminGetUser({ UserPoolId, Username });
      expect(found.Username).toBe(Username);
      expect(record(found.UserAttributes)).toEqual({ nickname: 'thing', sub: expect.any(String) });
    },
  },
  {
    moto: 'admin_get_user_with_username_attributes',
    check: async ({ aws, pool, user }) => {
      const UserPoolId = await pool({ UsernameAttributes: ['email', 'phone_number'] });
      const phone_number = '+123456789';
      const email = await user(UserPoolId, 'test@example.com', { phone_number });
      const first = await aws.adminGetUser({ UserPoolId, Username: email });
      const attributes = record(first.UserAttributes);
      expect(attributes).toMatchObject({ phone_number, email });
      expect(attributes.sub).toMatch(UUID);
      expect(first.Username).toBe(attributes.sub);
      for (const Username of [phone_number, attributes.sub]) {
        expect(await aws.adminGetUser({ UserPoolId, Username })).toMatchObject({
          Username: attributes.sub,
          UserAttributes: first.UserAttributes,
        });
      }
    },
  },
  {
    moto: 'admin_get_missing_user',
    check: ({ aws, unique, plain: { UserPoolId } }) =>
      refused(aws.adminGetUser({ UserPoolId, Username: unique() }), GONE, 'User does not exist.'),
  },
  {
    moto: 'admin_get_missing_user_with_username_attributes',
    check: (lab) =>
      refused(
        lab.aws.adminGetUser({ UserPoolId: lab.byEmail.UserPoolId, Username: mail(lab) }),
        GONE,
        'User does not exist.',
      ),
  },
  {
    moto: 'new_user_contains_same_created_and_updated_dates',
    check: async (lab) => {
      const { UserPoolId } = lab.byEmail;
      const { User } = await lab.aws.adminCreateUser({ UserPoolId, Username: mail(lab) });
      expect(User?.UserCreateDate).toEqual(User?.UserLastModifiedDate);
    },
  },
  {
    moto: 'update_user_attributes_also_changes_last_modified_date',
    check: async ({ aws, user, plain: { UserPoolId } }) => {
      const Username = await user(UserPoolId);
      await later();
      const UserAttributes = [{ Name: 'phone_number', Value: '+123456789' }];
      await aws.adminUpdateUserAttributes({ UserPoolId, Username, UserAttributes });
      const found = await aws.adminGetUser({ UserPoolId, Username });
      expect(Number(found.UserLastModifiedDate)).toBeGreaterThan(Number(found.UserCreateDate));
    },
  },
  {
    moto: 'delete_user_attributes_also_changes_last_modified_date',
    check: async ({ aws, user, plain: { UserPoolId } }) => {
      const Username = await user(UserPoolId, undefined, { phone_number: '+123456789' });
      await later();
      const UserAttributeNames = ['phone_number'];
      await aws.adminDeleteUserAttributes({ UserPoolId, Username, UserAttributeNames });
      const found = await aws.adminGetUser({ UserPoolId, Username });
      expect(Number(found.UserLastModifiedDate)).toBeGreaterThan(Number(found.UserCreateDate));
    },
  },
  { moto: 'admin_disable_user', check: disable },
  { moto: 'admin_disable_user_with_username_attributes', check: disable },
  { moto: 'admin_enable_user', check: enable },
  { moto: 'admin_enable_user_with_username_attributes', check: enable },
  { moto: 'admin_delete_user', check: remove },
  { moto: 'admin_delete_user_with_username_attributes', check: remove },
];
