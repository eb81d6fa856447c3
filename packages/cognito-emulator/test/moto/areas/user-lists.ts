import { expect } from 'vitest';
import { record, refused, type Expectation, type Lab } from '../lab.ts';

const INVALID = 'InvalidParameterException';

/** A pool with this many users. */
async function getPool({ pool, user }: Lab, count: number) {
  const UserPoolId = await pool();
  for (let made = 0; made < count; made += 1) await user(UserPoolId);
  return UserPoolId;
}

const found = async ({ aws }: Lab, UserPoolId: string, Filter: string) =>
  (await aws.listUsers({ UserPoolId, Filter })).Users?.map(({ Username }) => Username);

export const userLists: readonly Expectation[] = [
  {
    moto: 'list_users',
    check: async (lab) => {
      const UserPoolId = await lab.pool();
      const first = await lab.user(UserPoolId);
      const { Users } = await lab.aws.listUsers({ UserPoolId });
      expect(Users).toMatchObject([{ Username: first, Attributes: [{ Name: 'sub' }] }]);
      const french = await lab.user(UserPoolId, undefined, { phone_number: '+33666666666' });
      const polish = await lab.user(UserPoolId, 'u@example.com', { phone_number: '+48555555555' });
      for (const [filter, names] of [
        ['phone_number="+33666666666"', [french]],
        ['phone_number = "+33666666666"', [french]],
        ['phone_number ^= "+48"', [polish]],
        ['family_name=""', []],
      ] as const) {
        expect(await found(lab, UserPoolId, filter), filter).toEqual(names);
      }
    },
  },
  {
    moto: 'list_users_incorrect_filter',
    check: async ({ aws, plain: { UserPoolId } }) => {
      for (const Filter of ['username = foo', 'username=']) {
        await refused(aws.listUsers({ UserPoolId, Filter }), INVALID, 'Error while parsing filter');
      }
    },
  },
  {
    moto: 'list_users_invalid_attributes',
    check: ({ aws, plain: { UserPoolId } }) =>
      refused(
        aws.listUsers({ UserPoolId, Filter: 'custom:foo = "bar"' }),
        INVALID,
        'Invalid search attribute: custom:foo',
      ),
  },
  {
    moto: 'list_users_with_username_attributes',
    check: async (lab) => {
      const UserPoolId = await lab.pool({ UsernameAttributes: ['email'] });
      await lab.user(UserPoolId, 'test@example.com');
      await lab.user(UserPoolId, 'test2@example.com', { phone_number: '+33666666666' });
      for (const Filter of ['phone_number="+33666666666"', 'phone_number = "+33666666666"']) {
        const { Users = [] } = await lab.aws.listUsers({ UserPoolId, Filter });
        expect(Users).toHaveLength(1);
        const { email, sub } = record(Users[0]?.Attributes);
        expect(email).toBe('test2@example.com');
        expect(Users[0]?.Username).toBe(sub);
      }
    },
  },
  {
    moto: 'list_users_inherent_attributes',
    check: async (lab) => {
      const UserPoolId = await lab.pool();
      await lab.user(UserPoolId);
      const Username = await lab.confirmed(UserPoolId);
      await lab.aws.adminDisableUser({ UserPoolId, Username });
      for (const filter of [
        `username="${Username}"`,
        'status="Disabled"',
        'cognito:user_status="CONFIRMED"',
      ]) {
        expect(await found(lab, UserPoolId, filter), filter).toEqual([Username]);
      }
    },
  },
  {
    moto: 'list_users_returns_limit_items',
    check: async (lab) => {
      const page = await lab.aws.listUsers({ UserPoolId: await getPool(lab, 6), Limit: 3 });
      expect(page.Users).toHaveLength(3);
      expect(page.PaginationToken).toEqual(expect.any(String));
    },
  },
  {
    moto: 'list_users_returns_pagination_tokens',
    check: async (lab) => {
      const request = { UserPoolId: await getPool(lab, 6), Limit: 3 };
      const { PaginationToken } = await lab.aws.listUsers(request);
      const rest = await lab.aws.listUsers({ ...request, PaginationToken });
      expect(rest.Users).toHaveLength(3);
      expect(rest).not.toHaveProperty('PaginationToken');
    },
  },
  {
    moto: 'list_users_when_limit_more_than_total_items',
    check: async (lab) => {
      const page = await lab.aws.listUsers({ UserPoolId: await getPool(lab, 3), Limit: 15 });
      expect(page.Users).toHaveLength(3);
      expect(page).not.toHaveProperty('PaginationToken');
    },
  },
  {
    moto: 'list_users_with_attributes_to_get',
    differs: 'AWS refuses AttributesToGet with a name that the schema does not have.',
    check: async ({ aws, pool, user }) => {
      const UserPoolId = await pool({ Schema: [{ Name: 'foo', AttributeDataType: 'String' }] });
      const wanted = { given_name: 'Jane', 'custom:foo': 'bar' };
      for (let made = 0; made < 3; made += 1) {
        await user(UserPoolId, undefined, { family_name: 'Doe', ...wanted });
      }
      const AttributesToGet = Object.keys(wanted);
      const { Users = [] } = await aws.listUsers({ UserPoolId, AttributesToGet });
      expect(Users.map(({ Attributes }) => record(Attributes))).toEqual([wanted, wanted, wanted]);
      await refused(
        aws.listUsers({ UserPoolId, AttributesToGet: [...AttributesToGet, 'unknown'] }),
        INVALID,
      );
    },
  },
];
