import { expect } from 'vitest';
import { record, refused, type Expectation, type Lab } from '../lab.ts';

const INVALID = 'InvalidParameterException';
const MISSING = 'ResourceNotFoundException';
const GONE = 'UserNotFoundException';
const nowhere = 'us-east-1_aaaaaaaa';
const unknown = (name: string) => `user.${name}: Attribute does not exist in the schema.\n`;
const mail = ({ unique }: Lab) => `${unique('mail')}@example.com`;

const getAttributes = async ({ aws }: Lab, UserPoolId: string, Username: string) =>
  record((await aws.adminGetUser({ UserPoolId, Username })).UserAttributes);

export const userAttributes: readonly Expectation[] = [
  {
    moto: 'admin_update_user_attributes',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const Username = await lab.user(UserPoolId, undefined, { family_name: 'Doe' });
      const update = (attributes: Record<string, string>) =>
        lab.aws.adminUpdateUserAttributes({
          UserPoolId,
          Username,
          UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
        });
      await update({ family_name: 'Doe', given_name: 'Jane' });
      const wanted = { family_name: 'Doe', given_name: 'Jane' };
      expect(await getAttributes(lab, UserPoolId, Username)).toMatchObject(wanted);
      await refused(
        update({ 'custom:a': '1', given_name: 'Eve', b: '2' }),
        INVALID,
        `${unknown('custom:a')}${unknown('b')}`,
      );
      expect(await getAttributes(lab, UserPoolId, Username)).toMatchObject(wanted);
      for (const flag of ['True', 'TRUE', 'true', 'False', 'fALSE']) {
        await update({ email: 'a@example.com', email_verified: flag });
        expect(await getAttributes(lab, UserPoolId, Username)).toMatchObject({
          email_verified: flag.toLowerCase(),
        });
      }
      await refused(update({ email_verified: 'yes' }), INVALID);
    },
  },
  {
    moto: 'admin_delete_user_attributes',
    check: async (lab) => {
      const UserPoolId = await lab.pool({ Schema: [{ Name: 'foo', AttributeDataType: 'String' }] });
      const kept = { family_name: 'Doe', given_name: 'John' };
      const gone = { nickname: 'Joe', 'custom:foo': 'bar' };
      const Username = await lab.user(UserPoolId, undefined, { ...kept, ...gone });
      await lab.aws.adminDeleteUserAttributes({
        UserPoolId,
        Username,
        UserAttributeNames: Object.keys(gone),
      });
      expect(await getAttributes(lab, UserPoolId, Username)).toEqual({
        ...kept,
        sub: expect.any(String),
      });
    },
  },
  {
    moto: 'admin_delete_user_attributes_non_existing_attribute',
    check: async ({ aws, user, plain: { UserPoolId } }) => {
      const Username = await user(UserPoolId, undefined, { nickname: 'Joe' });
      const drop = (...names: string[]) =>
        aws.adminDeleteUserAttributes({
          UserPoolId,
          Username,
          UserAttributeNames: ['nickname', ...names],
        });
      const intro = 'Invalid user attributes: ';
      await refused(drop('custom:foo'), INVALID, `${intro}${unknown('custom:foo')}`);
      await refused(
        drop('custom:foo', 'custom:bar'),
        INVALID,
        `${intro}${unknown('custom:foo')}${unknown('custom:bar')}`,
      );
    },
  },
  {
    moto: 'admin_delete_user_attributes_non_existing_user',
    check: ({ aws, unique, plain: { UserPoolId } }) =>
      refused(
        aws.adminDeleteUserAttributes({
          UserPoolId,
          Username: unique(),
          UserAttributeNames: ['nickname', 'custom:foo'],
        }),
        GONE,
        'User does not exist.',
      ),
  },
  {
    moto: 'admin_delete_user_attributes_non_existing_pool',
    check: ({ aws, unique }) =>
      refused(
        aws.adminDeleteUserAttributes({
          UserPoolId: nowhere,
          Username: unique(),
          UserAttributeNames: ['nickname'],
        }),
        MISSING,
        `User pool ${nowhere} does not exist.`,
      ),
  },
  {
    moto: 'use_existing_email__when_email_is_login',
    check: async (lab) => {
      const { UserPoolId } = lab.byEmail;
      const [Username, Value] = [mail(lab), mail(lab)];
      for (const name of [Username, Value]) await lab.user(UserPoolId, name);
      await refused(
        lab.aws.adminUpdateUserAttributes({
          UserPoolId,
          Username,
          UserAttributes: [{ Name: 'email', Value }],
        }),
        'AliasExistsException',
        'An account with the given email already exists.',
      );
    },
  },
  {
    moto: 'use_existing_email__when_username_is_login',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const email = mail(lab);
      await lab.user(UserPoolId, undefined, { email });
      const Username = await lab.user(UserPoolId);
      await lab.aws.adminUpdateUserAttributes({
        UserPoolId,
        Username,
        UserAttributes: [{ Name: 'email', Value: email }],
      });
      expect(await getAttributes(lab, UserPoolId, Username)).toMatchObject({ email });
    },
  },
];
