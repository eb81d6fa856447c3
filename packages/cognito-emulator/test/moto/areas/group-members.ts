import { expect } from 'vitest';
import { type Expectation, type Lab } from '../lab.ts';

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

const getMembers = async ({ aws }: Lab, UserPoolId: string, GroupName: string) =>
  (await aws.listUsersInGroup({ UserPoolId, GroupName })).Users?.map(({ Username }) => Username);

const getGroups = async ({ aws }: Lab, UserPoolId: string, Username: string) =>
  (await aws.adminListGroupsForUser({ UserPoolId, Username })).Groups?.map((one) => one.GroupName);

const mail = ({ unique }: Lab) => `${unique('mail')}@example.com`;

export const groupMembers: readonly Expectation[] = [
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
      expect(await getGroups(lab, UserPoolId, Username)).toEqual([GroupName]);
    },
  },
  {
    moto: 'admin_add_user_to_group_again_is_noop',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { GroupName, members } = await getGroup(lab, UserPoolId, 1);
      await lab.aws.adminAddUserToGroup({ UserPoolId, Username: members[0], GroupName });
      expect(await getMembers(lab, UserPoolId, GroupName)).toEqual(members);
    },
  },
  {
    moto: 'list_users_in_group',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { GroupName, members } = await getGroup(lab, UserPoolId, 1);
      expect(await getMembers(lab, UserPoolId, GroupName)).toEqual(members);
    },
  },
  {
    moto: 'list_users_in_group_ignores_deleted_user',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { GroupName, members } = await getGroup(lab, UserPoolId, 2);
      await lab.aws.adminDeleteUser({ UserPoolId, Username: members[0] });
      expect(await getMembers(lab, UserPoolId, GroupName)).toEqual([members[1]]);
    },
  },
  {
    moto: 'list_users_in_group_returns_pagination_tokens',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { GroupName } = await getGroup(lab, UserPoolId, 10);
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
      const { GroupName } = await getGroup(lab, UserPoolId, 3);
      const all = await lab.aws.listUsersInGroup({ UserPoolId, GroupName, Limit: 15 });
      expect(all.Users).toHaveLength(3);
      expect(all).not.toHaveProperty('NextToken');
    },
  },
  {
    moto: 'admin_list_groups_for_user',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { GroupName, members } = await getGroup(lab, UserPoolId, 1);
      expect(await getGroups(lab, UserPoolId, members[0] ?? '')).toEqual([GroupName]);
    },
  },
  {
    moto: 'admin_list_groups_for_user_with_username_attribute',
    check: async (lab) => {
      const { UserPoolId } = lab.byEmail;
      const Username = mail(lab);
      await lab.user(UserPoolId, Username);
      const names = [await group(lab, UserPoolId), await group(lab, UserPoolId)];
      for (const GroupName of names) {
        await lab.aws.adminAddUserToGroup({ UserPoolId, Username, GroupName });
      }
      expect((await getGroups(lab, UserPoolId, Username))?.toSorted()).toEqual(names.toSorted());
    },
  },
  {
    moto: 'admin_list_groups_for_user_ignores_deleted_group',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { GroupName, members } = await getGroup(lab, UserPoolId, 1);
      const other = await group(lab, UserPoolId);
      const Username = members[0] ?? '';
      await lab.aws.adminAddUserToGroup({ UserPoolId, Username, GroupName: other });
      await lab.aws.deleteGroup({ UserPoolId, GroupName });
      expect(await getGroups(lab, UserPoolId, Username)).toEqual([other]);
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
      const { GroupName, members } = await getGroup(lab, UserPoolId, 1);
      const Username = members[0] ?? '';
      const answer = await lab.aws.adminRemoveUserFromGroup({ UserPoolId, Username, GroupName });
      expect(Object.keys(answer)).toEqual(['$metadata']);
      expect(await getMembers(lab, UserPoolId, GroupName)).toEqual([]);
      expect(await getGroups(lab, UserPoolId, Username)).toEqual([]);
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
      expect(await getGroups(lab, UserPoolId, Username)).toEqual([]);
    },
  },
  {
    moto: 'admin_remove_user_from_group_again_is_noop',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { GroupName, members } = await getGroup(lab, UserPoolId, 1);
      const request = { UserPoolId, Username: members[0], GroupName };
      for (let time = 0; time < 2; time += 1) await lab.aws.adminRemoveUserFromGroup(request);
      expect(await getMembers(lab, UserPoolId, GroupName)).toEqual([]);
    },
  },
];
