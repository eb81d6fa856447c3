import { expect } from 'vitest';
import { getClaims, PASSWORD, NEXT_PASSWORD, refused, type Expectation, type Lab } from '../lab.ts';

const role = (name: string) => `arn:aws:iam::000000000000:role/${name}`;
const dates = { LastModifiedDate: expect.any(Date), CreationDate: expect.any(Date) };

async function group({ aws, unique }: Lab, UserPoolId: string, GroupName = unique('group')) {
  await aws.createGroup({ UserPoolId, GroupName });
  return GroupName;
}

/** A group with this many members, in a pool. */
async function getGroup(lab: Lab, UserPoolId: string, count: number) {
  const GroupName = await group(lab, UserPoolId);
  const members: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const Username = await lab.user(UserPoolId);
    await lab.aws.adminAddUserToGroup({ UserPoolId, Username, GroupName });
    members.push(Username);
  }
  return { GroupName, members };
}

/** Signs in with the temporary password and chooses the next one. */
async function firstSignIn(
  { aws, client }: Lab,
  UserPoolId: string,
  USERNAME: string,
  read: string[],
) {
  const { ClientId } = await client(UserPoolId, { ReadAttributes: read });
  const { Session, ChallengeName } = await aws.adminInitiateAuth({
    UserPoolId,
    ClientId,
    AuthFlow: 'ADMIN_NO_SRP_AUTH',
    AuthParameters: { USERNAME, PASSWORD },
  });
  expect(ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
  const { AuthenticationResult } = await aws.adminRespondToAuthChallenge({
    UserPoolId,
    ClientId,
    Session,
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    ChallengeResponses: { USERNAME, NEW_PASSWORD: NEXT_PASSWORD },
  });
  return AuthenticationResult;
}

export const groups: readonly Expectation[] = [
  {
    moto: 'create_group',
    check: async ({ aws, unique, plain: { UserPoolId } }) => {
      const given = {
        UserPoolId,
        GroupName: unique('group'),
        Description: 'people',
        RoleArn: role('first'),
        Precedence: 7,
      };
      expect((await aws.createGroup(given)).Group).toEqual({ ...given, ...dates });
    },
  },
  {
    moto: 'update_group',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const GroupName = await group(lab, UserPoolId);
      const given = {
        UserPoolId,
        GroupName,
        Description: 'other people',
        RoleArn: role('second'),
        Precedence: 0,
      };
      expect((await lab.aws.updateGroup(given)).Group).toEqual({ ...given, ...dates });
    },
  },
  {
    moto: 'group_in_access_token',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { GroupName, members } = await getGroup(lab, UserPoolId, 1);
      const result = await firstSignIn(lab, UserPoolId, members[0] ?? '', ['given_name']);
      expect(getClaims(result?.AccessToken)['cognito:groups']).toEqual([GroupName]);
    },
  },
  {
    moto: 'other_attributes_in_id_token',
    check: async (lab) => {
      const UserPoolId = await lab.pool({
        Schema: [{ Name: 'myattr', AttributeDataType: 'String' }],
      });
      const GroupName = await group(lab, UserPoolId);
      const attributes = { 'custom:myattr': 'some val', given_name: 'Jane' };
      const Username = await lab.user(UserPoolId, undefined, attributes);
      await lab.aws.adminAddUserToGroup({ UserPoolId, Username, GroupName });
      const result = await firstSignIn(lab, UserPoolId, Username, ['custom:myattr']);
      const claims = getClaims(result?.IdToken);
      expect(claims).toMatchObject({ 'cognito:groups': [GroupName], 'custom:myattr': 'some val' });
      expect(claims).not.toHaveProperty('given_name');
    },
  },
  {
    moto: 'create_group_with_duplicate_name_raises_error',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const GroupName = await group(lab, UserPoolId);
      await refused(
        lab.aws.createGroup({ UserPoolId, GroupName }),
        'GroupExistsException',
        'A group with the name already exists.',
      );
    },
  },
  {
    moto: 'get_group',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const GroupName = await group(lab, UserPoolId);
      const { Group } = await lab.aws.getGroup({ UserPoolId, GroupName });
      expect(Group).toEqual({ UserPoolId, GroupName, ...dates });
    },
  },
  {
    moto: 'list_groups',
    check: async (lab) => {
      const UserPoolId = await lab.pool();
      const GroupName = await group(lab, UserPoolId);
      expect((await lab.aws.listGroups({ UserPoolId })).Groups).toMatchObject([{ GroupName }]);
    },
  },
  {
    moto: 'list_groups_returns_pagination_tokens',
    check: async (lab) => {
      const UserPoolId = await lab.pool();
      for (let made = 0; made < 10; made += 1) await group(lab, UserPoolId);
      const first = await lab.aws.listGroups({ UserPoolId, Limit: 5 });
      expect(first.Groups).toHaveLength(5);
      const { NextToken } = first;
      const rest = await lab.aws.listGroups({ UserPoolId, Limit: 5, NextToken });
      expect(rest.Groups).toHaveLength(5);
      expect(rest).not.toHaveProperty('NextToken');
    },
  },
  {
    moto: 'list_groups_when_limit_more_than_total_items',
    check: async (lab) => {
      const UserPoolId = await lab.pool();
      for (let made = 0; made < 3; made += 1) await group(lab, UserPoolId);
      const all = await lab.aws.listGroups({ UserPoolId, Limit: 15 });
      expect(all.Groups).toHaveLength(3);
      expect(all).not.toHaveProperty('NextToken');
    },
  },
  {
    moto: 'delete_group',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const GroupName = await group(lab, UserPoolId);
      expect(Object.keys(await lab.aws.deleteGroup({ UserPoolId, GroupName }))).toEqual([
        '$metadata',
      ]);
      await refused(lab.aws.getGroup({ UserPoolId, GroupName }), 'ResourceNotFoundException');
    },
  },
];
