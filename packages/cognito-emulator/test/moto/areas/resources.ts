import { expect } from 'vitest';
import { refused, type Expectation, type Lab } from '../lab.ts';

const Scopes = [
  { ScopeName: 'app:write', ScopeDescription: 'write scope' },
  { ScopeName: 'app:read', ScopeDescription: 'read scope' },
];

/** A pool with this many resource servers, whose order by name is not that of their making. */
async function getPool({ aws, pool }: Lab, count: number) {
  const UserPoolId = await pool();
  const made = [];
  for (let number = 0; number < count; number += 1) {
    const given = { UserPoolId, Identifier: `my_server${number}`, Name: 'remote', Scopes };
    made.push((await aws.createResourceServer(given)).ResourceServer);
  }
  return { UserPoolId, made };
}

export const resources: readonly Expectation[] = [
  {
    moto: 'create_resource_server',
    check: async ({ aws, pool }) => {
      const UserPoolId = await pool();
      const Identifier = 'http://localhost.localdomain';
      const given = { UserPoolId, Identifier, Name: 'local server', Scopes };
      expect((await aws.createResourceServer(given)).ResourceServer).toEqual(given);
      await refused(
        aws.createResourceServer(given),
        'InvalidParameterException',
        `${Identifier} already exists in user pool ${UserPoolId}.`,
      );
    },
  },
  {
    moto: 'create_resource_server_with_no_scopes',
    check: async ({ aws, pool }) => {
      const given = { UserPoolId: await pool(), Identifier: 'bare', Name: 'local server' };
      expect((await aws.createResourceServer(given)).ResourceServer).toEqual(given);
    },
  },
  {
    moto: 'describe_resource_server',
    check: async ({ aws, pool }) => {
      const UserPoolId = await pool();
      const given = { UserPoolId, Identifier: 'my_server', Name: 'remote', Scopes };
      await aws.createResourceServer(given);
      const describeServer = (Identifier: string) =>
        aws.describeResourceServer({ UserPoolId, Identifier });
      expect((await describeServer('my_server')).ResourceServer).toEqual(given);
      await refused(
        describeServer('non_existent_server'),
        'ResourceNotFoundException',
        'Resource server non_existent_server does not exist.',
      );
    },
  },
  {
    moto: 'list_resource_servers_empty_set',
    check: async ({ aws, pool }) => {
      const page = await aws.listResourceServers({ UserPoolId: await pool(), MaxResults: 50 });
      expect(page.ResourceServers).toEqual([]);
      expect(page).not.toHaveProperty('NextToken');
    },
  },
  {
    moto: 'list_resource_servers_single_page',
    check: async (lab) => {
      const { UserPoolId, made } = await getPool(lab, 12);
      const page = await lab.aws.listResourceServers({ UserPoolId, MaxResults: 50 });
      expect(page.ResourceServers).toEqual(made);
      expect(page).not.toHaveProperty('NextToken');
    },
  },
  {
    moto: 'list_resource_servers_multi_page',
    check: async (lab) => {
      const { UserPoolId, made } = await getPool(lab, 13);
      const request = { UserPoolId, MaxResults: 10 };
      const first = await lab.aws.listResourceServers(request);
      expect(first.ResourceServers).toEqual(made.slice(0, 10));
      const { NextToken } = first;
      const rest = await lab.aws.listResourceServers({ ...request, NextToken });
      expect(rest.ResourceServers).toEqual(made.slice(10));
      expect(rest).not.toHaveProperty('NextToken');
    },
  },
];
