import {
  AdminAddUserToGroupCommand,
  CreateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import type { Contract, Input } from '../contract.ts';
import type { Place } from '../place.ts';
import type { World } from '../world.ts';

async function newGroup({ UserPoolId, unique }: Place, { fixture }: World): Promise<Input> {
  const GroupName = unique('group');
  await fixture.sdk.send(new CreateGroupCommand({ UserPoolId, GroupName, Precedence: 3 }));
  return { UserPoolId, GroupName };
}

async function groupAndUser(place: Place, world: World): Promise<Input> {
  return { ...(await newGroup(place, world)), Username: await place.user() };
}

async function member(place: Place, world: World): Promise<Input> {
  const input = await groupAndUser(place, world);
  await world.fixture.sdk.send(
    new AdminAddUserToGroupCommand(
      input as { UserPoolId: string; GroupName: string; Username: string },
    ),
  );
  return input;
}

const withoutGroup = ({ GroupName: _name, ...rest }: Input) => rest;

export const groups: Contract = {
  CreateGroup: {
    good: ({ UserPoolId, unique }) => ({
      UserPoolId,
      GroupName: unique('group'),
      Description: 'Staff',
      Precedence: 0,
    }),
    answer: (input) => ({ Group: { ...input, CreationDate: expect.any(Date) } }),
    errors: { GroupExistsException: newGroup },
  },
  GetGroup: { good: newGroup, answer: (input) => ({ Group: { ...input, Precedence: 3 } }) },
  UpdateGroup: {
    good: async (place, world) => ({ ...(await newGroup(place, world)), Precedence: 1 }),
    answer: (input) => ({ Group: input }),
  },
  DeleteGroup: { good: newGroup },
  ListGroups: {
    good: async (place, world) => withoutGroup(await newGroup(place, world)),
    answer: { Groups: expect.arrayContaining([expect.objectContaining({ Precedence: 3 })]) },
    pages: {
      fill: async (place, world) => {
        await newGroup(place, world);
        await newGroup(place, world);
        return withoutGroup(await newGroup(place, world));
      },
      size: 'Limit',
      items: 'Groups',
      token: 'NextToken',
    },
  },
  AdminAddUserToGroup: { good: groupAndUser },
  AdminRemoveUserFromGroup: { good: member },
  AdminListGroupsForUser: {
    good: async (place, world) => withoutGroup(await member(place, world)),
    answer: { Groups: [{ Precedence: 3 }] },
    pages: {
      fill: async (place, world) => {
        const { UserPoolId } = place;
        const Username = await place.user();
        for (let made = 0; made < 3; made += 1) {
          const { GroupName } = await newGroup(place, world);
          await world.fixture.sdk.send(
            new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: String(GroupName) }),
          );
        }
        return { UserPoolId, Username };
      },
      size: 'Limit',
      items: 'Groups',
      token: 'NextToken',
    },
  },
  ListUsersInGroup: {
    good: async (place, world) => {
      const { UserPoolId, GroupName } = await member(place, world);
      return { UserPoolId, GroupName };
    },
    answer: { Users: [{ Enabled: true, UserStatus: 'CONFIRMED', Attributes: expect.any(Array) }] },
    pages: {
      fill: async (place, world) => {
        const { UserPoolId } = place;
        const { GroupName } = await newGroup(place, world);
        for (let made = 0; made < 3; made += 1) {
          await world.fixture.sdk.send(
            new AdminAddUserToGroupCommand({
              UserPoolId,
              GroupName: String(GroupName),
              Username: await place.user(),
            }),
          );
        }
        return { UserPoolId, GroupName };
      },
      size: 'Limit',
      items: 'Users',
      token: 'NextToken',
    },
  },
};
