import {
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  DescribeUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Fixture, startFixture } from './fixture.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture({ poolIds: ['us-east-1_first', 'us-east-1_second'] });
});
afterAll(() => fixture.close());

async function createPool(UserPoolTags?: Record<string, string>) {
  const command = new CreateUserPoolCommand({ PoolName: 'app', UserPoolTags });
  return (await fixture.sdk.send(command)).UserPool?.Id;
}

it('gives pools the ids that the start names, one after the other', async () => {
  expect(await createPool()).toBe('us-east-1_first');
  expect(await createPool({ _custom_id_: 'us-east-1_tagged' })).toBe('us-east-1_tagged');
  expect(await createPool()).toBe('us-east-1_second');
  expect(await createPool()).toMatch(/^us-east-1_[0-9A-Za-z]{9}$/);
  const found = new DescribeUserPoolCommand({ UserPoolId: 'us-east-1_tagged' });
  expect((await fixture.sdk.send(found)).UserPool?.Arn).toMatch(/userpool\/us-east-1_tagged$/);
});

it.each([
  ['us-east-1_twice', 'User pool us-east-1_twice already exists.'],
  ['mine', '_custom_id_ must be us-east-1_ and letters or digits, not mine.'],
  ['eu-west-1_mine', 'must be us-east-1_'],
])('refuses %s', async (id, message) => {
  const twice = async () => [
    await createPool({ _custom_id_: id }),
    await createPool({ _custom_id_: id }),
  ];
  await expect(twice()).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: expect.stringContaining(message) as string,
  });
});

it('gives a client the id in its name', async () => {
  const UserPoolId = await createPool();
  const create = (ClientName: string) =>
    fixture.sdk.send(new CreateUserPoolClientCommand({ UserPoolId, ClientName }));
  const { UserPoolClient } = await create('_custom_id_:web');
  expect(UserPoolClient).toMatchObject({ ClientId: 'web', ClientName: '_custom_id_:web' });
  await expect(create('_custom_id_:web')).rejects.toThrow('already exists');
  await expect(create('_custom_id_:a-b')).rejects.toThrow('letters, digits');
});
