import { expect } from 'vitest';
import { claimsOf, PASSWORD, NEXT_PASSWORD, refused, type Expectation, type Lab } from '../lab.ts';

const role = (name: string) => `arn:aws:iam::000000000000:role/${name}`;
const dates = { LastModifiedDate: expect.any(Date), CreationDate: expect.any(Date) };

async function group({ aws, unique }: Lab, UserPoolId: string, GroupName = unique('group')) {
  await aws.createGroup({ UserPoolId, GroupName });
  return GroupName;
}

/** A group with this many members, in a pool. */
async function groupOf(lab: Lab, UserPoolId: string, count: number) {
  const GroupName = await group(lab, UserPoolId);
  const members: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const Username = await lab.user(UserPoolId);
    await lab.aws.adminAddUserToGroup({ UserPoolId, Username, GroupName });
    members.push(Username);
  }
  return { GroupName, members };
}

const membersOf = async ({ aws }: Lab, UserPoolId: string, GroupName: string) =>
  (await aws.listUsersInGroup({ UserPoolId, GroupName })).Users?.map(({ Username }) => Username);
const groupsOf = async ({ aws }: Lab, UserPoolId: string, Username: string) =>
  (await aws.adminListGroupsForUser({ UserPoolId, Username })).Groups?.map((one) => one.GroupName);
const mail = ({ unique }: Lab) => `${unique('mail')}@example.com`;

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

/** Groups and their members. */
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
      const { GroupName, members } = await groupOf(lab, UserPoolId, 1);
      const result = await firstSignIn(lab, UserPoolId, members[0] ?? '', ['given_name']);
      expect(claimsOf(result?.AccessToken)['cognito:groups']).toEqual([GroupName]);
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
      const claims = claimsOf(result?.IdToken);
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
  {
    moto: 'admin_add_user_to_group',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const [GroupName, Username] = [await group(lab, UserPoolId), await lab.user(UserPoolId)];
      const answer = await lab.aws.adminAddUserToGroup({ UserPoolId, Username, GroupName });
      expect(Object.keys(answer)).toEqual(['$metadata']);
    },
  },
  {
    moto: 'admin_add_user_to_group_with_username_attributes',
    check: async (lab) => {
      const { UserPoolId } = lab.byEmail;
      const [GroupName, Username] = [await group(lab, UserPoolId), mail(lab)];
      await lab.user(UserPoolId, Username);
      await lab.aws.adminAddUserToGroup({ UserPoolId, Username, GroupName });
      expect(await groupsOf(lab, UserPoolId, Username)).toEqual([GroupName]);
    },
  },
  {
    moto: 'admin_add_user_to_group_again_is_noop',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { GroupName, members } = await groupOf(lab, UserPoolId, 1);
      await lab.aws.adminAddUserToGroup({ UserPoolId, Username: members[0], GroupName });
      expect(await membersOf(lab, UserPoolId, GroupName)).toEqual(members);
    },
  },
  {
    moto: 'list_users_in_group',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { GroupName, members } = await groupOf(lab, UserPoolId, 1);
      expect(await membersOf(lab, UserPoolId, GroupName)).toEqual(members);
    },
  },
  {
    moto: 'list_users_in_group_ignores_deleted_user',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { GroupName, members } = await groupOf(lab, UserPoolId, 2);
      await lab.aws.adminDeleteUser({ UserPoolId, Username: members[0] });
      expect(await membersOf(lab, UserPoolId, GroupName)).toEqual([members[1]]);
    },
  },
  {
    moto: 'list_users_in_group_returns_pagination_tokens',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { GroupName } = await groupOf(lab, UserPoolId, 10);
      const request = { UserPoolId, GroupName, Limit: 5 };
      const first = await lab.aws.listUsersInGroup(request);
      expect(first.Users).toHaveLength(5);
      const rest = await lab.aws.listUsersInGroup({ ...request, NextToken: first.NextToken });
      expect(rest.Users).toHaveLength(5);
      expect(rest).not.toHaveProperty('NextToken');
    },
  },
  {
    moto: 'list_users_in_group_when_limit_more_than_total_items',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { GroupName } = await groupOf(lab, UserPoolId, 3);
      const all = await lab.aws.listUsersInGroup({ UserPoolId, GroupName, Limit: 15 });
      expect(all.Users).toHaveLength(3);
      expect(all).not.toHaveProperty('NextToken');
    },
  },
  {
    moto: 'admin_list_groups_for_user',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { GroupName, members } = await groupOf(lab, UserPoolId, 1);
      expect(await groupsOf(lab, UserPoolId, members[0] ?? '')).toEqual([GroupName]);
    },
  },
  {
    moto: 'admin_list_groups_for_user_with_username_attribute',
    check: async (lab) => {
      const { UserPoolId } = lab.byEmail;
      const Username = mail(lab);
      await lab.user(UserPoolId, Username);
      const names = [await group(lab, UserPoolId), await group(lab, UserPoolId)];
      for (const GroupName of names)
        await lab.aws.adminAddUserToGroup({ UserPoolId, Username, GroupName });
      expect((await groupsOf(lab, UserPoolId, Username))?.toSorted()).toEqual(names.toSorted());
    },
  },
  {
    moto: 'admin_list_groups_for_user_ignores_deleted_group',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { GroupName, members } = await groupOf(lab, UserPoolId, 1);
      const other = await group(lab, UserPoolId);
      const Username = members[0] ?? '';
      await lab.aws.adminAddUserToGroup({ UserPoolId, Username, GroupName: other });
      await lab.aws.deleteGroup({ UserPoolId, GroupName });
      expect(await groupsOf(lab, UserPoolId, Username)).toEqual([other]);
    },
  },
  {
    moto: 'admin_list_groups_for_users_returns_pagination_tokens',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const Username = await lab.user(UserPoolId);
      for (let made = 0; made < 10; made += 1) {
        const GroupName = await group(lab, UserPoolId);
        await lab.aws.adminAddUserToGroup({ UserPoolId, Username, GroupName });
      }
      const request = { UserPoolId, Username, Limit: 5 };
      const first = await lab.aws.adminListGroupsForUser(request);
      expect(first.Groups).toHaveLength(5);
      const rest = await lab.aws.adminListGroupsForUser({ ...request, NextToken: first.NextToken });
      expect(rest.Groups).toHaveLength(5);
      expect(rest).not.toHaveProperty('NextToken');
    },
  },
  {
    moto: 'admin_remove_user_from_group',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { GroupName, members } = await groupOf(lab, UserPoolId, 1);
      const Username = members[0] ?? '';
      const answer = await lab.aws.adminRemoveUserFromGroup({ UserPoolId, Username, GroupName });
      expect(Object.keys(answer)).toEqual(['$metadata']);
      expect(await membersOf(lab, UserPoolId, GroupName)).toEqual([]);
      expect(await groupsOf(lab, UserPoolId, Username)).toEqual([]);
    },
  },
  {
    moto: 'admin_remove_user_from_group_with_username_attributes',
    check: async (lab) => {
      const { UserPoolId } = lab.byEmail;
      const [GroupName, Username] = [await group(lab, UserPoolId), mail(lab)];
      await lab.user(UserPoolId, Username);
      await lab.aws.adminAddUserToGroup({ UserPoolId, Username, GroupName });
      await lab.aws.adminRemoveUserFromGroup({ UserPoolId, Username, GroupName });
      expect(await groupsOf(lab, UserPoolId, Username)).toEqual([]);
    },
  },
  {
    moto: 'admin_remove_user_from_group_again_is_noop',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { GroupName, members } = await groupOf(lab, UserPoolId, 1);
      const request = { UserPoolId, Username: members[0], GroupName };
      for (let time = 0; time < 2; time += 1) await lab.aws.adminRemoveUserFromGroup(request);
      expect(await membersOf(lab, UserPoolId, GroupName)).toEqual([]);
    },
  },
];
